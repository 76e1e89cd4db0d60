using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Syntax;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A function that a template defined. It does not close over the place of its definition.</summary>
internal sealed class ScriptFunction(FunctionDefinition definition, TemplateSource source) : Callable
{
    public override IReadOnlyList<Parameter>? Parameters => definition.Parameters;

    public override bool TakesRest => definition.TakesRest;

    public override object? Invoke(RenderContext context, CallArguments arguments)
    {
        var callerSource = context.Source;
        var frame = context.Variables.EnterFunction(definition.Parameters is not null);
        context.Source = source;
        if (definition.Name is { IsLocal: true } local)
            context.Variables.Locals[local.Name] = this;
        context.Variables.Locals["$"] = arguments.Values;
        for (var i = 0; i < definition.Parameters?.Count; i++)
            context.Variables.Parameters[definition.Parameters[i].Name] = arguments[i];
        var result = definition.Body.Execute(context);
        context.Flow = Flow.Next;
        context.Source = callerSource;
        context.Variables.LeaveFunction(frame);
        return result;
    }
}
