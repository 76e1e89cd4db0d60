namespace Remediator.Templating;

/// <summary>Finds the templates that others <c>include</c>.</summary>
public interface ITemplateLoader
{
    /// <summary>The text of the template with this name, or null when there is none.</summary>
    string? TryLoad(string name);
}
