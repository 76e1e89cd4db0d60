using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// The wildcards of IAM: <c>*</c> for any text, <c>?</c> for one character.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
/// </summary>
internal static class Wildcard
{
    /// <summary>Whether a policy's text, in which <c>*</c> and <c>?</c> are wildcards, covers an actual text.</summary>
    public static Match Test(TextPattern pattern, string actual, bool ignoreCase = false)
    {
        if (pattern.Literal is { } literal)
            return Test(literal, actual, ignoreCase);
        // The same open name on both sides is the same value, whatever it is.
        if (IsMatch(pattern.ToString(), actual, ignoreCase))
            return Match.Yes;
        return IsMatch(pattern.WithHolesAs("*"), actual, ignoreCase) ? Match.Unknown : Match.No;
    }

    /// <summary>Whether a policy's text is the actual text; nothing is a wildcard.</summary>
    public static Match Equal(TextPattern pattern, string actual, bool ignoreCase = false)
    {
        if (pattern.Literal is { } literal)
        {
            var same = string.Equals(literal, actual, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
            return same ? Match.Yes : IsOpen(actual) && IsMatch(OpenAsWildcard(actual), literal, ignoreCase) ? Match.Unknown : Match.No;
        }
        return pattern.ToString() == actual ? Match.Yes : pattern.Matches(actual) ? Match.Unknown : Match.No;
    }

    private static Match Test(string pattern, string actual, bool ignoreCase)
    {
        if (IsMatch(pattern, actual, ignoreCase))
            return Match.Yes;
        return IsOpen(actual) && IsMatch(OpenAsWildcard(actual), pattern, ignoreCase) ? Match.Unknown : Match.No;
    }

    /// <summary>Whether a text of the request has a part that the log did not tell, written <c>${name}</c>.</summary>
    private static bool IsOpen(string actual) => actual.Contains("${", StringComparison.Ordinal);

    private static string OpenAsWildcard(string actual)
    {
        var result = new System.Text.StringBuilder();
        var position = 0;
        while (position < actual.Length)
        {
            var open = actual.IndexOf("${", position, StringComparison.Ordinal);
            var close = open < 0 ? -1 : actual.IndexOf('}', open);
            if (close < 0)
                break;
            result.Append(actual, position, open - position).Append('*');
            position = close + 1;
        }
        return result.Append(actual, position, actual.Length - position).ToString();
    }

    // The classic two-pointer match: linear in practice, never worse than pattern times text.
    private static bool IsMatch(string pattern, string text, bool ignoreCase)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }

    private static bool Same(char a, char b, bool ignoreCase) =>
        a == b || (ignoreCase && char.ToLowerInvariant(a) == char.ToLowerInvariant(b));
}
