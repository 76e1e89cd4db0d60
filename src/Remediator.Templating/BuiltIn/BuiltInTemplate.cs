using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Syntax;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn;

/// <summary>A template of the built-in engine.</summary>
internal sealed class BuiltInTemplate(ParsedTemplate template, IncludeCache includes, TemplateEngineOptions options) : ITemplate
{
    public string Render(IReadOnlyDictionary<string, object?> model, TemplateLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        var context = new RenderContext(options, limits ?? TemplateLimits.Default, includes, template.Source, new ObjectValue(model));
        var returned = template.Body.Execute(context);
        if (returned is not null)
            context.Write(ValueText.Of(context, returned));
        return context.Output;
    }
}
