namespace Remediator.Templating.Tests.Conformance;

/// <summary>Includes held in memory.</summary>
public sealed class InMemoryLoader(IReadOnlyDictionary<string, string> templates) : ITemplateLoader
{
    public string? TryLoad(string name) => templates.GetValueOrDefault(name);
}
