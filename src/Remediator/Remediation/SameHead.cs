using Remediator.Knowledge.Facts;

namespace Remediator.Remediation;

/// <summary>
/// The name that says the same thing with more words before it: <c>Length</c> is the <c>PasswordLength</c>, <c>Retention</c> that of
/// <c>RetentionInDays</c>. The last word says what a thing is: <c>Permissions</c> are no <c>PermissionsBoundary</c>; and a name that says
/// more, <c>ExecutionRole</c>, may be that of another thing than <c>Role</c>.
/// </summary>
internal static class SameHead
{
    // That something is on is said of what stands around it, and not of one of its features.
    private static readonly string[] Switches = ["Enabled", "Enable", "Disabled", "Disable"];

    // How a thing is given: without it a name says the same, and with another one it does not.
    private static readonly string[] Aspects = ["Count", "Days", "Expression", "Format", "Hours", "Method", "Minutes", "Mode", "Operator", "Period", "Seconds"];

    private static readonly string[] SmallWords = ["At", "In", "Of", "On", "The", "For"];

    /// <summary>Null where no name, or more than one, says the same.</summary>
    /// <param name="candidates">The names that may stand there and hold what stands there.</param>
    public static string? Of(string name, IEnumerable<string> candidates)
    {
        var (own, full) = (Core(name), Words(name));
        if (own.Length == 0 || Switches.Contains(name))
            return null;
        var all = candidates.Where(candidate => !Opposites.AreOpposite(name, candidate) && !IsOtherHandle(name, candidate)).ToArray();
        foreach (var isSame in new Func<string, bool>[]
        {
            candidate => Core(candidate).SequenceEqual(own) || Bare(candidate).SequenceEqual(own),
            candidate => EndsWith(Words(candidate), full),
            candidate => EndsWith(Core(candidate), full) || EndsWith(Bare(candidate), full),
            candidate => HaveSameWords(Switchless(candidate), Switchless(name)),
        })
        {
            if (Array.FindAll(all, candidate => isSame(candidate)) is { Length: > 0 } found)
                return found is [var only] ? only : null;
        }
        return null;
    }

    /// <summary>Whether one name has all words of the other, in their order.</summary>
    public static bool IsWith(string name, string other)
    {
        var (words, others) = (Words(name), Words(other));
        return !Opposites.AreOpposite(name, other) && (words.Length <= others.Length ? IsIn(words, others) : IsIn(others, words));
    }

    /// <summary>Whether two names differ in fillers only: <c>HostedZoneId</c>, <c>HostedZoneName</c>.</summary>
    public static bool AreOne(string name, string other) => Core(name).SequenceEqual(Core(other));

    private static bool IsIn(string[] words, string[] others)
    {
        var at = 0;
        foreach (var other in others)
            at += at < words.Length && NameParts.MayBeOne(words[at], other) ? 1 : 0;
        return at == words.Length;
    }

    // `KeyRotationEnabled` for `EnableKeyRotation`, `ApiKeyRequired` for `RequireApiKey`.
    private static bool HaveSameWords(string[] words, string[] others) => words.Length > 1 && words.Length == others.Length && words.Order().Zip(others.Order()).All(pair => NameParts.MayBeOne(pair.First, pair.Second));

    private static string[] Switchless(string name) => Words(name, word => !Switches.Contains(word));

    private static bool EndsWith(string[] words, string[] last) => words.Length > last.Length && words.AsSpan(words.Length - last.Length).SequenceEqual(last);

    // What is named by its ARN is not named by its id, and attributes are no names.
    private static bool IsOtherHandle(string name, string candidate) => NameParts.Of(name)[^1] is var own && NameParts.Of(candidate)[^1] is var last
        && MeantName.IsFiller(own) && Handles.Has(last) && NameParts.Singular(own.ToLowerInvariant()) != NameParts.Singular(last.ToLowerInvariant());

    private static string[] Core(string name) => Words(name, word => !MeantName.IsFiller(word));

    private static string[] Bare(string name) => Words(name, word => !MeantName.IsFiller(word) && !Aspects.Contains(word));

    private static string[] Words(string name, Func<string, bool>? which = null) =>
        [.. NameParts.Of(name).Where(word => !SmallWords.Contains(word) && which?.Invoke(word) != false).Select(word => NameParts.Singular(word.ToLowerInvariant()))];
}
