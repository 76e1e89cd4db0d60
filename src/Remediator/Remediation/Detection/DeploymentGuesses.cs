using Remediator.Model;

namespace Remediator.Remediation.Detection;

/// <summary>
/// Regions and accounts that the sources write out. Without a log nobody says which deployment is meant, so a fault counts only when it
/// is one in each of these: a policy for <c>logs.eu-west-1.amazonaws.com</c> is right for whoever deploys there.
/// </summary>
internal static class DeploymentGuesses
{
    private const int MaxRegions = 24;
    private const int MaxAccounts = 4;
    private const int AccountLength = 12;

    private static readonly string[] Directions =
        ["northeast", "northwest", "southeast", "southwest", "central", "north", "south", "east", "west"];

    /// <summary>Every pair of a region and an account that the project's files name; the account is null when they name none.</summary>
    public static IReadOnlyList<(string Region, string? Account)> Of(Project project)
    {
        var regions = new HashSet<string>(StringComparer.Ordinal);
        var accounts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in project.Files)
            Scan(file.Text, regions, accounts);
        return [.. regions.SelectMany(region => accounts.Select(account => (string?)account).DefaultIfEmpty().Select(account => (region, account)))];
    }

    // Words of letters, digits and hyphens; what is no region or account is passed over.
    private static void Scan(ReadOnlySpan<char> text, HashSet<string> regions, HashSet<string> accounts)
    {
        var at = 0;
        while (at < text.Length)
        {
            if (!IsWord(text[at]))
            {
                at++;
                continue;
            }
            var start = at;
            while (at < text.Length && IsWord(text[at]))
                at++;
            var word = text[start..at];
            if (word.Length == AccountLength && word.IndexOfAnyExceptInRange('0', '9') < 0)
            {
                if (accounts.Count < MaxAccounts)
                    accounts.Add(word.ToString());
            }
            else if (regions.Count < MaxRegions && RegionIn(word) is { } region)
            {
                regions.Add(region);
            }
        }
    }

    // `us-east-1`, `us-gov-west-1`, and the region of the zone `eu-west-1a`.
    private static string? RegionIn(ReadOnlySpan<char> word)
    {
        if (word.Length is < 9 or > 20 || word[2] != '-' || !char.IsAsciiLetterLower(word[0]) || !char.IsAsciiLetterLower(word[1]))
            return null;
        if (char.IsAsciiLetterLower(word[^1]) && char.IsAsciiDigit(word[^2]))
            word = word[..^1];
        if (!char.IsAsciiDigit(word[^1]) || word[^2] != '-')
            return null;
        var middle = word[3..^2];
        foreach (var direction in Directions)
        {
            if (middle.SequenceEqual(direction) || (middle.EndsWith(direction) && middle.StartsWith("gov-")) || (middle.EndsWith(direction) && middle.StartsWith("iso")))
                return word.ToString();
        }
        return null;
    }

    private static bool IsWord(char unit) => char.IsAsciiLetterOrDigit(unit) || unit == '-';
}
