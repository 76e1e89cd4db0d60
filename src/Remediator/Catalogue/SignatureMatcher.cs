using Remediator.Catalogue.Patterns;
using Remediator.Logs;

namespace Remediator.Catalogue;

/// <summary>
/// Finds the rules that know a failure. Literals are looked for first; a regex is built only for a signature whose literal occurs.
/// </summary>
public sealed class SignatureMatcher(CatalogueSet catalogue)
{
    private readonly Dictionary<string, SignaturePattern> _patterns = new(StringComparer.Ordinal);

    /// <summary>
    /// The diagnoses of a failure, the best first: exact before likely before possible, then by the rules' precedence,
    /// then by how much of the message the signature needs. Weaker ones stand only beside a first one that is not exact.
    /// </summary>
    public IReadOnlyList<Diagnosis> Match(Failure failure)
    {
        var diagnoses = MatchAsPrinted(failure);
        if (diagnoses.Count > 0 || Quotes.Retold(failure.Text) is var text && text == failure.Text)
            return diagnoses;
        // Pasted through a word processor, told in Markdown or by heart.
        return [.. MatchAsPrinted(failure with { Text = text, Message = Quotes.Retold(failure.Message) }).Select(diagnosis => diagnosis with { Failure = failure })];
    }

    private List<Diagnosis> MatchAsPrinted(Failure failure)
    {
        var hits = new List<Hit>();
        var candidates = RulesWithLiteralIn(failure);
        for (var index = 0; index < candidates.Length; index++)
        {
            if (candidates[index] && BestOf(catalogue[index], failure) is { } hit)
                hits.Add(hit);
        }
        hits.Sort(Compare);
        var diagnoses = new List<Diagnosis>(hits.Count);
        foreach (var hit in hits)
        {
            if (hit == hits[0] || hits[0].Diagnosis.Confidence == Confidence.Possible || IsEqual(hit.Diagnosis, hits[0].Diagnosis))
                diagnoses.Add(hit.Diagnosis);
        }
        return diagnoses;
    }

    private Hit? BestOf(Rule rule, Failure failure)
    {
        Hit? best = null;
        foreach (var signature in rule.Signatures)
        {
            if (Match(rule, signature, failure) is not { } diagnosis)
                continue;
            var hit = new Hit(diagnosis, signature.Literal.Length + (signature.Regex?.Length ?? 0));
            if (best is null || CompareOfOneRule(hit, best) < 0)
                best = hit;
        }
        return best;
    }

    /// <summary>Of equally sure signatures of one rule, the one that tells more of the failure: what it captures is what the recipe has.</summary>
    private static int CompareOfOneRule(Hit a, Hit b)
    {
        var order = (int)b.Diagnosis.Confidence - (int)a.Diagnosis.Confidence;
        if (order == 0)
            order = Captured(b).CompareTo(Captured(a));
        return order != 0 ? order : Compare(a, b);
    }

    private static int Captured(Hit hit) => hit.Diagnosis.Captures.Count(capture => capture.Value.Length > 0);

    private static bool IsEqual(Diagnosis diagnosis, Diagnosis first) =>
        diagnosis.Confidence == first.Confidence && diagnosis.Rule.Precedence == first.Rule.Precedence && first.Confidence != Confidence.Exact;

    private static int Compare(Hit a, Hit b)
    {
        // As numbers: comparers of an enumeration are compiled at every start of the program.
        var order = (int)b.Diagnosis.Confidence - (int)a.Diagnosis.Confidence;
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

    private Diagnosis? Match(Rule rule, Signature signature, Failure failure)
    {
        var text = failure.Text;
        if (!text.Contains(signature.Literal, StringComparison.Ordinal)
            || signature.All.Any(all => !text.Contains(all, StringComparison.Ordinal))
            || signature.None.Any(none => text.Contains(none, StringComparison.Ordinal))
            || (failure.ErrorCode is { } code && signature.ErrorCodes.Count > 0 && !signature.ErrorCodes.Contains(code))
            || (signature.ResourceTypes.Count > 0 && !signature.ResourceTypes.Contains(failure.ResourceType ?? "")))
        {
            return null;
        }
        var captures = new Dictionary<string, string>(rule.CaptureNames.Count, StringComparer.Ordinal);
        foreach (var name in rule.CaptureNames)
            captures[name] = "";
        if (signature.Regex is { } regex)
        {
            if (!_patterns.TryGetValue(regex, out var pattern))
                _patterns.Add(regex, pattern = SignaturePattern.Parse(regex));
            var match = pattern.Match(failure.Message) ?? pattern.Match(text);
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

    private sealed record Hit(Diagnosis Diagnosis, int Weight);
}
