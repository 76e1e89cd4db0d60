namespace Remediator.Templating;

/// <summary>How a template engine behaves. The defaults are the product's: what is unknown is an error, never empty text.</summary>
public sealed record TemplateEngineOptions
{
    public static TemplateEngineOptions Default { get; } = new();

    /// <summary>Whether reading an unknown variable is an error (Scriban's StrictVariables).</summary>
    public bool StrictVariables { get; init; } = true;

    /// <summary>Whether reading an unknown member of an object is an error (Scriban's EnableRelaxedMemberAccess, negated).</summary>
    public bool StrictMembers { get; init; } = true;

    /// <summary>Functions of the host that templates may call.</summary>
    public TemplateFunctions Functions { get; init; } = TemplateFunctions.None;
}
