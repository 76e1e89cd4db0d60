using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A number, string, truth value or null.</summary>
internal sealed class LiteralExpression(object? value, int start, int end) : Expression(start, end)
{
    public object? Value => value;

    public override object? Evaluate(RenderContext context) => value;
}
