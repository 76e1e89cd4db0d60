using Remediator.Logs;

namespace Remediator.Catalogue;

/// <summary>A failure and the rule that knows it. A diagnosis needs no template.</summary>
/// <param name="Captures">What the signature's named groups hold; groups that did not take part are empty texts.</param>
public sealed record Diagnosis(Rule Rule, Failure Failure, Confidence Confidence, IReadOnlyDictionary<string, string> Captures);
