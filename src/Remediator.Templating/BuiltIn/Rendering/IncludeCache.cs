using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Syntax;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>The templates that one template includes, parsed once each.</summary>
internal sealed class IncludeCache(ITemplateLoader? loader, TemplateFunctions functions)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ParsedTemplate> _templates = new(StringComparer.Ordinal);

    /// <summary>The template of this name; a missing one is reported by the error that the caller makes of the reason.</summary>
    public ParsedTemplate Get(string name, Func<string, TemplateException> error)
    {
        lock (_lock)
        {
            if (_templates.TryGetValue(name, out var known))
                return known;
            if (loader is null)
                throw error($"there is nothing to include `{name}` from");
            var text = loader.TryLoad(name) ?? throw error($"there is no template `{name}` to include");
            var template = Parser.Parse(new TemplateSource(name, text), functions);
            _templates.Add(name, template);
            return template;
        }
    }

    /// <summary>Parses all templates that are included by a literal name, so that their errors show when the template is loaded.</summary>
    public void Preload(ParsedTemplate template)
    {
        var pending = new Stack<ParsedTemplate>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        pending.Push(template);
        while (pending.TryPop(out var next))
        {
            foreach (var include in next.Includes)
            {
                if (seen.Add(include.Name))
                    pending.Push(Get(include.Name, reason => next.Source.Error(include.Offset, reason)));
            }
        }
    }
}
