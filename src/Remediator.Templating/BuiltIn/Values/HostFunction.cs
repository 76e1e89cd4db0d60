using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A function of the host.</summary>
internal sealed class HostFunction(string name, Func<IReadOnlyList<object?>, object?> function) : Callable
{
    public override IReadOnlyList<Parameter>? Parameters => null;

    public override object? Invoke(RenderContext context, CallArguments arguments)
    {
        if (arguments.Values.Members is not null)
            throw arguments.Error($"the function `{name}` takes no named arguments");
        var values = new object?[arguments.Values.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = HostValue.Export(arguments[i]);
        try
        {
            return HostValue.Import(function(values));
        }
        catch (Exception e) when (e is not TemplateException)
        {
            // Whatever the host's function throws, the template's author needs the place of the call.
            throw context.Error(arguments.Call, e.Message, e);
        }
    }
}
