using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>target[index]</c>.</summary>
internal sealed class IndexExpression(Expression target, Expression index, int end) : PathExpression(target.Start, end)
{
    public override void Write(RenderContext context, object? value)
    {
        var container = EvaluateContainer(context);
        var key = EvaluateIndex(context);
        switch (container)
        {
            case ListValue list when key is not string:
                WriteItem(context, list, Coercion.ToInteger(key, reason => context.Error(index, reason)), value);
                break;
            case ListValue list:
                list.SetMember((string)key, value);
                break;
            case ObjectValue members:
                members[ValueText.Of(context, key)] = value;
                break;
            default:
                throw context.Error(index, "only lists and objects have items to set");
        }
    }

    protected override object? Read(RenderContext context)
    {
        var container = EvaluateContainer(context);
        var key = EvaluateIndex(context);
        if (container is ObjectValue || key is string && container is not string)
            return ReadMember(context, container, ValueText.Of(context, key));
        var i = Coercion.ToInteger(key, reason => context.Error(index, reason));
        return container switch
        {
            ListValue list => Normalize(i, list.Count) is var at && at >= 0 && at < list.Count ? list[at] : null,
            RangeValue range => Normalize(i, range.Count) is var at && at >= 0 && at < range.Count ? range[at] : null,
            string text => Normalize(i, text.Length) is var at && at >= 0 && at < text.Length ? text[at].ToString() : null,
            _ => throw context.Error(index, "only lists, objects and strings have items"),
        };
    }

    private static int Normalize(int i, int count) => i < 0 ? i + count : i;

    private void WriteItem(RenderContext context, ListValue list, int i, object? value)
    {
        i = Normalize(i, list.Count);
        if (i < 0)
            return;
        context.CheckLength(i, reason => context.Error(index, reason));
        while (list.Count <= i)
            list.Add(null);
        list[i] = value;
    }

    private object EvaluateContainer(RenderContext context) =>
        EvaluateTarget(context, target) ?? throw context.Error(target, "null has no items");

    private object EvaluateIndex(RenderContext context) =>
        context.Evaluate(index) ?? throw context.Error(index, "null cannot be an index");

    private object? ReadMember(RenderContext context, object container, string member)
    {
        if (Members.TryGet(container, member, out var value))
            return value;
        return context.Options.StrictMembers ? throw context.Error(index, $"there is no member `{member}`") : null;
    }
}
