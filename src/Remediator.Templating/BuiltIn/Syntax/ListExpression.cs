using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A list <c>[a, b]</c>.</summary>
internal sealed class ListExpression(IReadOnlyList<Expression> items, int start, int end) : Expression(start, end)
{
    public override object? Evaluate(RenderContext context)
    {
        var list = new ListValue();
        foreach (var item in items)
            list.Add(context.Evaluate(item));
        return list;
    }
}
