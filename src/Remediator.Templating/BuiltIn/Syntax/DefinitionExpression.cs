using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>name(parameters) = expression</c> while it is still part of an expression.</summary>
internal sealed class DefinitionExpression(FunctionDefinition definition) : Expression(definition.Start, definition.End)
{
    public FunctionDefinition Definition => definition;

    public override object? Evaluate(RenderContext context) => definition.Execute(context);
}
