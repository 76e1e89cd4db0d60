using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>
/// Which of the names that a place knows a misspelt one means: by letters, and by words (<c>retention_days</c> for
/// <c>retention_in_days</c>, <c>network_config</c> for <c>network_configuration</c>).
/// </summary>
internal static class EntryMatch
{
    // A word as long as this may be two letters off and still be meant.
    private const int LongWord = 6;

    // Without the ending of several a word as short is any other.
    private const int ShortWord = 3;

    // Words that a name shares with one that may be meant as well.
    private const int LeastShared = 2;

    // Letters that two forms of one word begin with, and what may follow.
    private const int ShortestStem = 6;
    private static readonly string[] Endings = ["", "e", "s", "es", "d", "ed", "ing", "ion"];

    // Without one of these a name says the opposite, counts in another unit, or takes another kind of thing.
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "disable", "disabled", "disallow", "exclude", "no", "non", "not", "prevent", "skip", "without",
        "ms", "millis", "milliseconds", "sec", "secs", "seconds", "min", "mins", "minutes", "hours", "days", "weeks", "kb", "kib", "mb", "mib", "gb", "gib", "tb", "bytes", "percent", "percentage",
        "file", "json", "parameter", "path", "secret", "ssm", "version",
    };

    /// <summary>The one known entry that a name means; null when none or several fit.</summary>
    /// <param name="present">Names that stand there already: what stands once cannot be meant again.</param>
    public static PlaceEntry? Find(string name, IEnumerable<PlaceEntry> known, IReadOnlySet<string> present)
    {
        var free = known.Where(entry => !present.Contains(entry.Name) || entry.IsBlock && entry.Most != 1).ToArray();
        // CloudFormation's, or the console's, way to write it.
        if (free.Where(entry => Nearest.Plain(entry.Name).Equals(Nearest.Plain(name), StringComparison.OrdinalIgnoreCase)).ToArray() is [var same])
            return same;
        if (Nearest.FindOne(name, free.Select(entry => entry.Name), name.Length >= LongWord ? 2 : 1) is { } near)
            return Array.Find(free, entry => entry.Name == near);
        var alike = free.Where(entry => AreAlike(name, entry.Name) && !Rest(name, entry.Name).Any(Telling.Contains) && IsAtEdge(name, entry.Name) && (entry.IsRequired || !IsSwitch(name))).ToArray();
        // What must be there and is not is what was meant.
        if (alike.Length > 1 && alike.Where(entry => entry.IsRequired).ToArray() is { Length: > 0 } needed)
            alike = needed;
        if (alike.Length == 0)
            return null;
        var least = alike.Min(entry => Difference(name, entry.Name));
        alike = [.. alike.Where(entry => Difference(name, entry.Name) == least)];
        // What the one leaves unsaid, another one with as many words of the name says: `num_node_groups_clusters` may be `num_cache_clusters`.
        if (alike is [var first] && Rest(name, first.Name).ToArray() is { Length: > 0 } unsaid && Array.Exists(free, other => other != first
            && Words(other.Name).Any(word => unsaid.Any(rest => IsSame(rest, word))) && Words(name).Length - Rest(name, other.Name).Count() >= LeastShared))
        {
            return null;
        }
        // Of those, the one that holds the name as it is: `vpc_security_group_ids` for `security_group_ids`, where there are `security_groups` too.
        return alike is [var only] ? only
            : alike.Where(entry => entry.Name.EndsWith("_" + name, StringComparison.Ordinal) || entry.Name.StartsWith(name + "_", StringComparison.Ordinal)).ToArray() is [var whole] ? whole
            : null;
    }

    /// <summary>Whether a name says no more than that it names something: <c>id</c> says nothing of what <c>source_id</c> says.</summary>
    public static bool SaysNothing(string name) => Array.TrueForAll(Words(name), Handles.Has);

    /// <summary>Whether one name may be written for the other.</summary>
    public static bool AreAlike(string name, string other)
    {
        var (a, b) = (Words(name), Words(other));
        var common = a.Count(word => b.Any(second => IsSame(word, second)));
        if (Opposites.AreOpposite(name, other))
            return false;
        return common > 0 && (common == a.Length || common == b.Length)
            || Nearest.Distance(name, other, 2) <= (name.Length >= LongWord ? 2 : 1) && !Nearest.AreOthers(name, other);
    }

    // One word in the midst of others says little: `code` is no `source_code_hash`.
    private static bool IsAtEdge(string name, string other) => Words(name) is not [var only] || Words(other) is not [var first, .., var last] || IsSame(only, first) || IsSame(only, last);

    /// <summary>
    /// Whether what is read under one name may be had under another: what the one says and the other does not, the type says, and what
    /// the other says besides is no more than that it is a name. No <c>host</c> is a <c>hosted_zone_id</c>, and no URL of a bucket is the bucket.
    /// </summary>
    /// <param name="name">What is read.</param>
    /// <param name="other">What there is.</param>
    /// <param name="known">The words of the type that has it.</param>
    public static bool MayRead(string name, string other, string[] known) =>
        Rest(name, other).All(known.Contains) && Rest(other, name).All(word => Handles.Has(word) || known.Contains(word));

    // `enabled` alone says of what stands around it that it is on, and not of one of its features.
    private static bool IsSwitch(string name) => name is "enabled" or "enable" or "disabled" or "disable";

    // The words of a name that another one has not.
    private static IEnumerable<string> Rest(string name, string other) => Words(name).Where(word => !Words(other).Any(second => IsSame(word, second)));

    private static int Difference(string name, string other) => Rest(name, other).Count() + Rest(other, name).Count();

    private static string[] Words(string name) => [.. NameParts.Of(name).Where(word => word is not ("in" or "of" or "the" or "for"))];

    private static bool IsSame(string a, string b) => NameParts.MayBeOne(a, b)
        || a.Length > ShortWord && b.Length > ShortWord && NameParts.Singular(a) == NameParts.Singular(b)
        || AreForms(a, b);

    // `throttle` and `throttling`, `encryption` and `encrypted`.
    private static bool AreForms(string a, string b)
    {
        var common = a.AsSpan().CommonPrefixLength(b);
        return common >= ShortestStem && Endings.Contains(a[common..]) && Endings.Contains(b[common..]);
    }
}
