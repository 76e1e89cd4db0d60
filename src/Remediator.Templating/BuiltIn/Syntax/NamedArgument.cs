using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An argument <c>name: value</c>; the options of a loop may do without the value.</summary>
internal sealed class NamedArgument(string name, Expression? value, int start, int end) : Expression(start, end)
{
    public string Name => name;

    public Expression? Value => value;

    public override object? Evaluate(RenderContext context) => value is null ? true : context.Evaluate(value);
}
