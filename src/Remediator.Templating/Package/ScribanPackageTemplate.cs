#if SCRIBAN_PACKAGE
using System.Globalization;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Remediator.Templating.Package;

/// <summary>A template of the Scriban package.</summary>
internal sealed class ScribanPackageTemplate(Template template, string path, TemplateEngineOptions options, ITemplateLoader? includes) : ITemplate
{
    public string Render(IReadOnlyDictionary<string, object?> model, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        limits ??= TemplateLimits.Default;
        using var timeout = new CancellationTokenSource(limits.Time);
        var context = CreateContext(limits, timeout.Token);
        try
        {
            context.PushCulture(CultureInfo.InvariantCulture);
            context.PushGlobal(ImportFunctions());
            context.PushGlobal(PackageValue.ImportModel(model));
            var output = template.Render(context);
            return output.Length <= limits.Output
                ? output
                : throw new TemplateException($"the output is longer than {limits.Output} characters", path, 1, 1);
        }
        catch (ScriptParserRuntimeException e)
        {
            throw ScribanPackageEngine.FromMessages(e.ParserMessages, path, e);
        }
        catch (ScriptAbortException e)
        {
            throw ScribanPackageEngine.At(e.Span, $"the template took longer than {limits.Time.TotalSeconds:0.###} s", path, e);
        }
        catch (ScriptRuntimeException e)
        {
            throw ScribanPackageEngine.At(e.Span, e.OriginalMessage, path, e);
        }
    }

    private TemplateContext CreateContext(TemplateLimits limits, CancellationToken cancellation) => new()
    {
        StrictVariables = options.StrictVariables,
        EnableRelaxedMemberAccess = !options.StrictMembers,
        LoopLimit = limits.Loops,
        RecursiveLimit = limits.Recursion,
        // Scriban cuts longer texts silently. One character more than is allowed keeps memory bounded and shows in the output's length.
        LimitToString = limits.Output + 1,
        NewLine = "\n",
        AutoIndent = true,
        CancellationToken = cancellation,
        TemplateLoader = includes is null ? null : new PackageTemplateLoader(includes),
    };

    private ScriptObject ImportFunctions()
    {
        var functions = new ScriptObject();
        foreach (var (name, function) in options.Functions.ByName)
            functions.SetValue(name, new PackageFunction(function), readOnly: true);
        return functions;
    }
}
#endif
