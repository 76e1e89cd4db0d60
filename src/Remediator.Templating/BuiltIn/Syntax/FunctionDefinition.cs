using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>func name(parameters)</c> or <c>name(parameters) = expression</c>: defines the function when it runs.</summary>
internal sealed class FunctionDefinition(VariableExpression? name, IReadOnlyList<Parameter>? parameters, bool takesRest, Statement body, int start, int end)
    : Statement(start, end)
{
    public VariableExpression? Name => name;

    public IReadOnlyList<Parameter>? Parameters => parameters;

    public bool TakesRest => takesRest;

    public Statement Body => body;

    public override object? Execute(RenderContext context)
    {
        name!.Write(context, new ScriptFunction(this, context.Source));
        return null;
    }
}
