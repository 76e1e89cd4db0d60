namespace Remediator.Logs;

/// <summary>Places in source files as tools print them.</summary>
internal static class SourcePlace
{
    /// <summary>Reads <c>path:line:column</c>, <c>path:line</c> and <c>path(line,column)</c>, which must be all of the text.</summary>
    public static SourceLocation? Parse(ReadOnlySpan<char> text)
    {
        if (text.EndsWith(')') && text.LastIndexOf('(') is > 0 and var open)
        {
            var inner = text[(open + 1)..^1];
            var comma = inner.IndexOf(',');
            return comma > 0 && int.TryParse(inner[..comma], out var row) && int.TryParse(inner[(comma + 1)..], out var place) && IsPath(text[..open])
                ? new SourceLocation(text[..open].ToString(), row, place)
                : null;
        }
        var last = text.LastIndexOf(':');
        if (last < 1 || !int.TryParse(text[(last + 1)..], out var second))
            return null;
        var middle = text[..last].LastIndexOf(':');
        if (middle > 0 && int.TryParse(text[(middle + 1)..last], out var first))
            return IsPath(text[..middle]) ? new SourceLocation(text[..middle].ToString(), first, second) : null;
        return IsPath(text[..last]) ? new SourceLocation(text[..last].ToString(), second, 0) : null;
    }

    private static bool HasOther(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\'' or '<' or '>' or '|' or '?' or '*' or '=' or '(' or ')')
                return true;
        }
        return false;
    }

    private static bool IsPath(ReadOnlySpan<char> text)
    {
        var dot = text.LastIndexOf('.');
        return dot >= 0 && dot < text.Length - 1 && text.Length - dot <= 12 && !HasOther(text)
            && !text.Contains("://", StringComparison.Ordinal) && !text[(dot + 1)..].ContainsAny(" /\\") && !char.IsAsciiDigit(text[dot + 1]) && !text.StartsWith(" ");
    }
}
