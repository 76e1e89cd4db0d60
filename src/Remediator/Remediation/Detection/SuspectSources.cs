using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Detection;

/// <summary>All ways to find suspects. A new one is a class and one line here.</summary>
internal static class SuspectSources
{
    private static readonly ISuspectSource[] All =
    [
        new ResourceSuspects(),
        new ProjectSuspects(),
        new CycleSuspects(),
        new UndeclaredSuspects(),
        new DuplicateSuspects(),
        new UnknownPropertySuspects(),
        new VariantSuspects(),
    ];

    private static readonly string[] Keys = ["each", "types", "flavours", "if", "at", "words", "level", "prefix", "kinds"];

    private static readonly string[] Levels = ["error", "warning", "note"];

    /// <exception cref="RuleException">There is no such way.</exception>
    public static ISuspectSource Of(Rule rule, string name) => Array.Find(All, source => source.Name == name)
        ?? throw new RuleException(rule, $"`detect` cannot look at each `{name}`; one of {string.Join(", ", All.Select(source => source.Name))}");

    /// <summary>What is wrong with a rule's <c>detect</c>, in words.</summary>
    public static IEnumerable<string> Validate(Rule rule)
    {
        if (rule.Detect is not { } detect)
            yield break;
        foreach (var (key, value) in (detect as SpecMap)?.Entries ?? [])
        {
            if (!Keys.Contains(key))
                yield return $"line {value.Line}: `detect` has no `{key}`" + (Nearest.FindOne(key, Keys) is { } near ? $"; did you mean `{near}`?" : "");
        }
        if (detect["each"]?.Text is { } each && !Array.Exists(All, source => source.Name == each))
            yield return $"line {detect.Line}: `detect` cannot look at each `{each}`; one of {string.Join(", ", All.Select(source => source.Name))}";
        if (detect["level"]?.Text is { } level && !Levels.Contains(level))
            yield return $"line {detect.Line}: `{level}` is no level; one of {string.Join(", ", Levels)}";
        foreach (var word in (detect["words"] as SpecMap)?.Entries ?? [])
        {
            if (!rule.CaptureNames.Contains(word.Key))
                yield return $"line {word.Value.Line}: no signature captures `{word.Key}`, so no text can say it";
        }
        if (rule.Recipe.Count == 0)
            yield return $"line {detect.Line}: a rule without a recipe cannot tell from a template what fails";
    }
}
