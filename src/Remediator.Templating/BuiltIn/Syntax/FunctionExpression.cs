using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A function without a name: <c>do … end</c>.</summary>
internal sealed class FunctionExpression(FunctionDefinition definition) : Expression(definition.Start, definition.End)
{
    public override object? Evaluate(RenderContext context) => new ScriptFunction(definition, context.Source);
}
