#if SCRIBAN_PACKAGE
using Scriban;
using Scriban.Parsing;

namespace Remediator.Templating.Package;

/// <summary>Hands the host's includes to the Scriban package. The path of a template is its name.</summary>
internal sealed class PackageTemplateLoader(ITemplateLoader includes) : Scriban.Runtime.ITemplateLoader
{
    public string? GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) => templateName;

    public string? Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => includes.TryLoad(templatePath);

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        new(includes.TryLoad(templatePath));
}
#endif
