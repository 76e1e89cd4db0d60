using Remediator.Catalogue.Patterns;
using Remediator.Logs;

namespace Remediator.Catalogue;

/// <summary>
/// Finds the rules that know a failure. Literals are looked for first; a regex is built only for a signature whose literal occurs.
/// </summary>
public sealed class SignatureMatcher(CatalogueSet catalogue)
{
    /// <summary>
    /// The diagnoses of a failure, the best first: exact before likely before possible, then by the rules' precedence,
    /// then by how much of the message the signature needs. Weaker ones stand only beside a first one that is not exact.
    /// </summary>
    public IReadOnlyList<Diagnosis> Match(Failure failure)
    {
        var hits = new List<(Diagnosis Diagnosis, int Weight)>();
        var candidates = RulesWithLiteralIn(failure);
        for (var index = 0; index < candidates.Length; index++)
        {
            if (!candidates[index])
                continue;
            var rule = catalogue[index];
            (Diagnosis Diagnosis, int Weight)? best = null;
            foreach (var signature in rule.Signatures)
            {
                if (Match(rule, signature, failure) is not { } diagnosis)
                    continue;
                var weight = signature.Literal.Length + (signature.Regex?.Length ?? 0);
                if (best is null || Compare((diagnosis, weight), best.Value) < 0)
                    best = (diagnosis, weight);
            }
            if (best is { } hit)
                hits.Add(hit);
        }
        hits.Sort(Compare);
        if (hits.Count == 0)
            return [];
        var first = hits[0].Diagnosis;
        return first.Confidence == Confidence.Possible
            ? [.. hits.Select(hit => hit.Diagnosis)]
            : [.. hits.Select(hit => hit.Diagnosis).Where(d => d == first || IsEqual(d, first))];
    }

    private static bool IsEqual(Diagnosis diagnosis, Diagnosis first) =>
        diagnosis.Confidence == first.Confidence && diagnosis.Rule.Precedence == first.Rule.Precedence && first.Confidence != Confidence.Exact;

    private static int Compare((Diagnosis Diagnosis, int Weight) a, (Diagnosis Diagnosis, int Weight) b)
    {
        var order = b.Diagnosis.Confidence.CompareTo(a.Diagnosis.Confidence);
        if (order == 0)
            order = b.Diagnosis.Rule.Precedence.CompareTo(a.Diagnosis.Rule.Precedence);
        if (order == 0)
            order = b.Weight.CompareTo(a.Weight);
        return order != 0 ? order : string.CompareOrdinal(a.Diagnosis.Rule.Id, b.Diagnosis.Rule.Id);
    }

    private bool[] RulesWithLiteralIn(Failure failure)
    {
        var found = new bool[catalogue.Ids.Count];
        foreach (var entry in catalogue.Literals)
        {
            if (!found[entry.Rule] && failure.Text.Contains(entry.Literal, StringComparison.Ordinal))
                found[entry.Rule] = true;
        }
        return found;
    }

    private static Diagnosis? Match(Rule rule, Signature signature, Failure failure)
    {
        var text = failure.Text;
        if (!text.Contains(signature.Literal, StringComparison.Ordinal)
            || signature.All.Any(all => !text.Contains(all, StringComparison.Ordinal))
            || signature.None.Any(none => text.Contains(none, StringComparison.Ordinal))
            || (failure.ErrorCode is { } code && signature.ErrorCodes.Count > 0 && !signature.ErrorCodes.Contains(code))
            || (failure.ResourceType is { } type && signature.ResourceTypes.Count > 0 && !signature.ResourceTypes.Contains(type)))
        {
            return null;
        }
        var captures = rule.CaptureNames.ToDictionary(name => name, _ => "", StringComparer.Ordinal);
        if (signature.Regex is { } pattern)
        {
            var regex = SignaturePattern.Parse(pattern);
            var match = regex.Match(failure.Message) ?? regex.Match(text);
            if (match is null)
                return null;
            foreach (var name in rule.CaptureNames)
            {
                if (match.Capture(name) is { } capture)
                    captures[name] = capture;
            }
        }
        return new Diagnosis(rule, failure, signature.Confidence, captures);
    }
}
