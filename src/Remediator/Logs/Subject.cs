namespace Remediator.Logs;

/// <summary>
/// The last column of CDK's progress lines: <c>path/of/Construct (LogicalId) reason</c>. Other tools print the logical id alone.
/// CDK cuts long paths in front (<c>…ruct</c>).
/// </summary>
internal readonly record struct Subject(string? LogicalId, string? Path, string Rest)
{
    public static Subject Parse(string cell)
    {
        cell = cell.Trim();
        var open = cell.IndexOf('(');
        if (open >= 0 && (open == 0 || cell[open - 1] == ' '))
        {
            var close = cell.IndexOf(')', open);
            var id = close < 0 ? default : cell.AsSpan(open + 1, close - open - 1);
            var path = cell[..open].Trim();
            if (close > 0 && (Cut.IsIdentifier(id) || id.SequenceEqual("...")) && IsPath(path))
                return new Subject(id[0] == '.' ? null : id.ToString(), path.Length == 0 ? null : path, cell[(close + 1)..].Trim());
        }
        var end = cell.IndexOf(' ');
        var first = end < 0 ? cell : cell[..end];
        var rest = end < 0 ? "" : cell[(end + 1)..].Trim();
        if (Cut.IsIdentifier(first))
            return new Subject(first, null, rest);
        // A stack's name may hold hyphens, a path slashes.
        if (first.Length == 0 || first.AsSpan().IndexOfAny("\":'") >= 0)
            return new Subject(null, null, cell);
        return first.Contains('/') ? new Subject(null, first, rest) : new Subject(first, null, rest);
    }

    // A path is one word, or words with slashes; a sentence before a parenthesis is none.
    private static bool IsPath(string text) => !text.Contains(' ') || (text.Contains('/') && text.AsSpan().Count(' ') <= 4);
}
