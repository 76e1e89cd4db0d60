using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Syntax;

namespace Remediator.Templating.BuiltIn;

/// <summary>The engine that comes with this library: a subset of the Scriban language, rendered as Scriban renders it.</summary>
public sealed class BuiltInEngine(TemplateEngineOptions options) : ITemplateEngine
{
    public ITemplate Load(string text, string path, ITemplateLoader? includes = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(path);
        var cache = new IncludeCache(includes, options.Functions);
        var template = Parser.Parse(new TemplateSource(path, text), options.Functions);
        cache.Preload(template);
        return new BuiltInTemplate(template, cache, options);
    }
}
