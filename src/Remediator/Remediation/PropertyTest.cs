using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// What a rule asks of the properties of a resource, or of a map in it. What cannot be told from the sources does not hold.
/// With <c>in</c>, <c>notIn</c> or <c>containing</c> a value at one of the paths is known and is one of them, is none of them, has the text
/// in it; with <c>fact</c> the facts say it of a value; without any of these something stands there.
/// </summary>
internal static class PropertyTest
{
    // AWS has put blocks of runtimes off by a year and more after they were announced, so an announced date proves nothing.
    private const int YearsUntilSurelyRefused = 2;

    public static bool Holds(PlanContext context, MapValue subject, IReadOnlyList<string> paths, Spec condition)
    {
        var hits = paths.SelectMany(path => PropertyPath.Parse(path).Find(subject)).ToArray();
        if (condition["in"]?.Texts is { } wanted)
            return Known().Any(wanted.Contains);
        if (condition["notIn"]?.Texts is { } unwanted)
            return Known().Any(text => !unwanted.Contains(text));
        if (condition["containing"]?.Text is { } part)
            return hits.Any(hit => context.Evaluator.PatternOf(hit.Value).ToString().Contains(part, StringComparison.Ordinal));
        if (condition["fact"]?.Text is { } fact)
            return Known().Any(text => IsFact(context, fact, text));
        return hits.Length > 0;

        IEnumerable<string> Known() => hits.Select(hit => context.Evaluator.TextOf(hit.Value)).OfType<string>();
    }

    private static bool IsFact(PlanContext context, string fact, string text) => fact switch
    {
        "lambda-runtime-long-ended" => LambdaRuntimes.Find(text) is { Deprecated: { } ended } && ended.AddYears(YearsUntilSurelyRefused) <= LambdaRuntimes.Provenance.Date,
        _ => throw new RuleException(context.Rule, $"nothing is known by the name `{fact}`"),
    };
}
