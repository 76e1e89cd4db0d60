namespace Remediator.Templating.Tests.Conformance;

/// <summary>Measurements whose error the built-in engine reports, but at another place of the template.</summary>
public static class KnownPlaces
{
    public static IReadOnlySet<string> Others { get; } = new HashSet<string>
    {
        // The escape is reported at the beginning of its string, as in plain strings.
        "lit-11",
    };
}
