#if SCRIBAN_PACKAGE
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Remediator.Templating.Package;

/// <summary>A function of the host, as the Scriban package calls it: with any number of arguments.</summary>
internal sealed class PackageFunction(Func<IReadOnlyList<object?>, object?> function) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), $"argument{index}");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = PackageValue.Export(arguments[i]);
        try
        {
            return PackageValue.Import(function(values));
        }
        catch (Exception e) when (e is not ScriptRuntimeException)
        {
            // Whatever the host's function throws, the template's author needs the place of the call.
            throw new ScriptRuntimeException(callerContext?.Span ?? context.CurrentSpan, e.Message, e);
        }
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
#endif
