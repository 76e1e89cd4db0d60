namespace Remediator.Logs;

/// <summary>Finds ARNs in running text.</summary>
internal static class Arns
{
    private const int Most = 8;

    /// <summary>The ARNs of the text in their order, the first few of them.</summary>
    public static IReadOnlyList<Arn> In(string text)
    {
        var found = new List<Arn>();
        var at = text.IndexOf("arn:aws", StringComparison.Ordinal);
        while (at >= 0 && found.Count < Most)
        {
            var end = at;
            while (end < text.Length && !IsBoundary(text, end))
                end++;
            var candidate = text[at..end].TrimEnd('.', ',', ':', ')', '\'', '"', '\\');
            if (Arn.Parse(candidate) is { } arn)
                found.Add(arn);
            at = text.IndexOf("arn:aws", Math.Max(end, at + 1), StringComparison.Ordinal);
        }
        return found;
    }

    /// <summary>The first ARN of the text.</summary>
    public static Arn? First(string text) => In(text) is [var first, ..] ? first : null;

    private static bool IsBoundary(string text, int at) => text[at] is ' ' or '\'' or '"' or '`' or ',' or ';' or '(' or ')' or ']' or '<' or '>' or '\t';
}
