using Remediator.Text;

namespace Remediator.Logs;

/// <summary>Tokens that their first letters give away. These stay, to tell what it was.</summary>
internal static class SecretTokens
{
    // Prefix, least number of units after it, and whether they are upper-case letters and digits only.
    private static readonly (string Prefix, int Least, bool IsUpper)[] Prefixes =
    [
        ("AKIA", 16, true), ("ASIA", 16, true), ("IQoJ", 60, false), ("FwoG", 60, false), ("FQoG", 60, false), ("eyJ", 40, false),
        ("ghp_", 20, false), ("gho_", 20, false), ("ghu_", 20, false), ("ghs_", 20, false), ("ghr_", 20, false), ("github_pat_", 20, false), ("glpat-", 16, false),
        ("xoxb-", 10, false), ("xoxa-", 10, false), ("xoxp-", 10, false), ("xoxr-", 10, false), ("xoxs-", 10, false), ("xapp-", 10, false), ("hooks.slack.com/services/", 20, false),
        ("npm_", 30, false), ("pypi-", 30, false), ("dop_v1_", 40, false), ("hf_", 30, false), ("pul-", 40, false), ("atlasv1.", 40, false), ("hvs.", 20, false),
        ("sk_live_", 16, false), ("rk_live_", 16, false), ("whsec_", 20, false), ("SG.", 40, false), ("sk-proj-", 20, false), ("sk-ant-", 20, false),
        ("AIza", 30, false), ("ya29.", 20, false),
    ];

    public static void Add(string text, List<TextSpan> found)
    {
        foreach (var (prefix, least, isUpper) in Prefixes)
        {
            var position = 0;
            while (text.IndexOf(prefix, position, StringComparison.Ordinal) is >= 0 and var from)
            {
                var start = position = from + prefix.Length;
                var end = start;
                while (end < text.Length && (isUpper ? char.IsAsciiLetterUpper(text[end]) || char.IsAsciiDigit(text[end]) : IsUnit(text[end])))
                    end++;
                if (end - start < least || from > 0 && char.IsAsciiLetterOrDigit(text[from - 1]))
                    continue;
                found.Add(new TextSpan(start, end));
                position = end;
            }
        }
    }

    private static bool IsUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '_' or '-' or '.' or '+' or '/' or '=';
}
