using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>for variable in list … else … end</c>.</summary>
internal sealed class ForStatement(
    VariableExpression variable, Expression iterated, IReadOnlyList<NamedArgument> options, Statement body, Statement? otherwise, int start, int end)
    : LoopStatement(body, start, end)
{
    public override object? Execute(RenderContext context)
    {
        var value = context.Evaluate(iterated);
        if (value is null)
            return null;
        var items = Coercion.ToList(value) ?? throw context.Error(iterated, "only a list, an object, a range or a string can be gone through");
        var (first, count, reversed) = ReadOptions(context, items.Count);
        if (count <= 0)
            return otherwise?.Execute(context);
        context.EnterLoop();
        var state = new LoopState { Length = count };
        context.Variables.PushLoop("for", isLocal: false).Value = state;
        var current = context.Variables.PushLoop(variable.Name, variable.IsLocal);
        object? result = null;
        for (var i = 0; i < count; i++)
        {
            context.Turn(this);
            var item = items[reversed ? first + count - 1 - i : first + i];
            state.Changed = i == 0 || !Equals(current.Value, item);
            state.Index = i;
            current.Value = item;
            if (!RunTurn(context, out result))
                break;
        }
        context.Variables.PopLoop(variable.IsLocal);
        context.Variables.PopLoop(isLocal: false);
        context.LeaveLoop();
        return result;
    }

    private (int First, int Count, bool Reversed) ReadOptions(RenderContext context, int count)
    {
        var (first, limit, reversed) = (0, 0, false);
        foreach (var option in options)
        {
            switch (option.Name)
            {
                case "offset": first = ReadNumber(context, option); break;
                case "limit": limit = ReadNumber(context, option); break;
                case "reversed": reversed = true; break;
            }
        }
        if (first < 0 || limit < 0)
            throw context.Error(iterated, "`offset` and `limit` must not be negative");
        var available = Math.Max(count - first, 0);
        // The reversed list is cut as well: what `limit` keeps is counted from the end that the loop begins at.
        if (reversed && limit > 0 && limit < available)
            return (first + available - limit, limit, true);
        return (first, limit == 0 ? available : Math.Min(limit, available), reversed);
    }

    private static int ReadNumber(RenderContext context, NamedArgument option) =>
        option.Value is null
            ? throw context.Error(option, $"`{option.Name}` takes a number")
            : Coercion.ToInteger(context.Evaluate(option.Value), reason => context.Error(option.Value, reason));
}
