using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>target.member</c>, or <c>target?.member</c>, which is null where the target is.</summary>
internal sealed class MemberExpression(Expression target, string member, int memberStart, bool isNullConditional, int end)
    : PathExpression(target.Start, end)
{
    public bool IsNullConditional => isNullConditional;

    public override void Write(RenderContext context, object? value)
    {
        switch (EvaluateTarget(context, target))
        {
            case ObjectValue members:
                members[member] = value;
                break;
            case ListValue list when member != "size":
                list.SetMember(member, value);
                break;
            case null:
                throw context.Source.Error(memberStart, $"`{member}` cannot be set on null");
            default:
                throw context.Source.Error(memberStart, $"the member `{member}` cannot be set here");
        }
    }

    protected override object? Read(RenderContext context)
    {
        var value = EvaluateTarget(context, target);
        if (value is null)
            return isNullConditional ? null : throw context.Source.Error(memberStart, $"`{member}` cannot be read from null");
        if (Members.TryGet(value, member, out var result))
            return result;
        if (value is BuiltinNamespace group)
            throw context.Error(this, $"there is no function `{group.Name}.{member}`");
        return context.Options.StrictMembers ? throw context.Source.Error(memberStart, $"there is no member `{member}`") : null;
    }
}
