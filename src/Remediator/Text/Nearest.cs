using Remediator.Knowledge.Facts;

namespace Remediator.Text;

/// <summary>Names that someone may have meant, by edit distance with transpositions (optimal string alignment); one of the opposite meaning, or with another word, is none.</summary>
public static class Nearest
{
    // Two edits make another word of a short one: `Logs` and `Tags`.
    private const int ShortWord = 5;

    /// <summary>How many edits a name may be off and still be meant.</summary>
    public static int LimitFor(string name) => name.Length <= ShortWord ? 1 : 2;

    /// <summary>
    /// The candidates within <paramref name="limit"/> edits of <paramref name="name"/>, nearest first, at most four.
    /// Letter case counts as a difference only between otherwise equal candidates.
    /// </summary>
    public static IReadOnlyList<string> Find(string name, IEnumerable<string> candidates, int limit = 2) =>
    [
        .. candidates.Distinct(StringComparer.Ordinal)
            .Where(c => c != name)
            .Select(c => (Name: c, Distance: Distance(name.ToLowerInvariant(), c.ToLowerInvariant(), limit)))
            .Where(c => c.Distance <= limit && !AreOthers(name, c.Name))
            .OrderBy(c => c.Distance).ThenBy(c => c.Name, StringComparer.Ordinal)
            .Take(4).Select(c => c.Name),
    ];

    /// <summary>
    /// The one candidate that stands out: the nearest within the limit, when no second one is as near.
    /// Null when there is none or the choice is open.
    /// </summary>
    public static string? FindOne(string name, IEnumerable<string> candidates, int limit = 2)
    {
        string? best = null;
        var bestDistance = limit + 1;
        var tied = false;
        var lower = name.ToLowerInvariant();
        // `GLACIERs` is nearer to `GLACIER` than to `Glacier`.
        int ExactDistance(string candidate) => Distance(name, candidate, name.Length + candidate.Length);
        foreach (var candidate in candidates.Distinct(StringComparer.Ordinal))
        {
            if (candidate == name)
                continue;
            var distance = Distance(lower, candidate.ToLowerInvariant(), Math.Min(limit, bestDistance));
            if (distance <= limit && AreOthers(name, candidate))
                continue;
            if (distance < bestDistance)
                (best, bestDistance, tied) = (candidate, distance, false);
            else if (distance == bestDistance && distance <= limit && best!.Equals(candidate, StringComparison.OrdinalIgnoreCase) && ExactDistance(candidate) is var exact && exact != ExactDistance(best))
                best = exact < ExactDistance(best) ? candidate : best;
            else if (distance == bestDistance && distance <= limit)
                tied = true;
        }
        return tied || bestDistance > limit ? null : best;
    }

    /// <summary>Whether a name may mean what a tool proposes for it, which may be far from it for a short one, or another version of it (<c>ipv6_cidr</c>).</summary>
    public static bool MayMean(string name, string proposed) => !AreOthers(name, proposed) && AreOfOneNumber(name, proposed)
        && (name.Length > ShortWord || Distance(name.ToLowerInvariant(), proposed.ToLowerInvariant(), LimitFor(name)) <= LimitFor(name));

    /// <summary>Whether two names are those of two things, however near: by the opposite meaning, or by a word that is another one.</summary>
    public static bool AreOthers(string name, string other) => Opposites.AreOpposite(name, other) || !Slip.MayBe(name, other);

    private static bool AreOfOneNumber(string name, string proposed) => !name.Any(char.IsAsciiDigit) || !proposed.Any(char.IsAsciiDigit)
        || name.Where(char.IsAsciiDigit).SequenceEqual(proposed.Where(char.IsAsciiDigit));

    /// <summary>
    /// The one candidate that a misspelt name means, of which a tool may have proposed one: the nearest, else the proposed one; null
    /// where it is open between several that end with the name (<c>SecurityGroups</c>: those of the database, or of its network).
    /// </summary>
    /// <param name="name">What is written.</param>
    /// <param name="candidates">What may be meant.</param>
    /// <param name="proposed">What the tool proposed; empty for nothing.</param>
    /// <remarks>What a tool proposes may be of the opposite meaning (NotPrincipal for Principals): a name that is nearer is meant.</remarks>
    public static string? Meant(string name, IReadOnlyCollection<string> candidates, string proposed)
    {
        string[] all = proposed.Length > 0 ? [proposed, .. candidates] : [.. candidates];
        if (IsOpen(name, all))
            return null;
        return FindOne(name, all, LimitFor(name)) ?? (proposed.Length > 0 && MayMean(name, proposed) ? proposed : null);
    }

    /// <summary>A name without what joins its words: other tools write bucket_name or bucket-name.</summary>
    public static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    /// <summary>Whether several candidates end with the whole name, and none is it but for a letter.</summary>
    public static bool IsOpen(string name, IEnumerable<string> candidates)
    {
        var ending = candidates.Where(candidate => candidate.EndsWith(name, StringComparison.OrdinalIgnoreCase)).Distinct().ToArray();
        return ending.Length > 1 && !Array.Exists(ending, candidate => candidate.Length - name.Length <= 1);
    }

    /// <summary>Number of single-character edits (insert, delete, replace, swap neighbours), or limit + 1 when there are more.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;
        var previous2 = new int[b.Length + 1];
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var best = current[0];
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                var value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    value = Math.Min(value, previous2[j - 2] + 1);
                current[j] = value;
                best = Math.Min(best, value);
            }
            if (best > limit)
                return limit + 1;
            (previous2, previous, current) = (previous, current, previous2);
        }
        return Math.Min(previous[b.Length], limit + 1);
    }
}
