using Remediator.Logs;

namespace Remediator.Catalogue;

/// <summary>A failure and the rule that knows it. A diagnosis needs no template.</summary>
/// <param name="Captures">What the signature's named groups hold; groups that did not take part are empty texts.</param>
public sealed record Diagnosis(Rule Rule, Failure Failure, Confidence Confidence, IReadOnlyDictionary<string, string> Captures)
{
    /// <summary>
    /// What the texts for people may say beyond the captures: a prediction knows its words only after the template was looked at,
    /// and its recipe must find the fault without them.
    /// </summary>
    public IReadOnlyDictionary<string, string>? Words { get; init; }
}
