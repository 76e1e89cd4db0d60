using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A function of the language.</summary>
internal sealed class BuiltinFunction(Func<CallArguments, object?> body, bool takesMore, params Parameter[] parameters) : Callable
{
    public BuiltinFunction(Func<CallArguments, object?> body, params Parameter[] parameters)
        : this(body, takesMore: false, parameters)
    {
    }

    public override IReadOnlyList<Parameter>? Parameters => parameters;

    public override bool TakesMore => takesMore;

    public override object? Invoke(RenderContext context, CallArguments arguments) => body(arguments);
}
