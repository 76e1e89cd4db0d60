namespace Remediator.Templating;

/// <summary>Turns template text into a template that can be rendered. Templates are written in the Scriban language.</summary>
public interface ITemplateEngine
{
    /// <summary>Parses a template and the includes it names by a literal.</summary>
    /// <param name="text">The text of the template.</param>
    /// <param name="path">What error messages call the template.</param>
    /// <param name="includes">Where <c>include</c> finds other templates; null when there are none.</param>
    /// <exception cref="TemplateException">The text is no valid template, or uses what the engine leaves out.</exception>
    ITemplate Load(string text, string path, ITemplateLoader? includes = null);
}
