using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>target.empty?</c>.</summary>
internal sealed class IsEmptyExpression(Expression target, int end) : Expression(target.Start, end)
{
    public override object? Evaluate(RenderContext context) => context.Evaluate(target) switch
    {
        ListValue list => list.Count == 0,
        RangeValue range => range.Count == 0,
        ObjectValue members => members.Count == 0,
        string text => text.Length == 0,
        _ => throw context.Error(target, "only lists, objects and strings can be `empty?`"),
    };
}
