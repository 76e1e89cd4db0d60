namespace Remediator.Logs;

/// <summary>Pieces of an error text between fixed words.</summary>
internal static class Cut
{
    /// <summary>What follows the first <paramref name="mark"/>; null when it does not occur.</summary>
    public static string? After(string text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? null : text[(at + mark.Length)..];
    }

    /// <summary>What stands between the first <paramref name="open"/> and the next <paramref name="close"/>.</summary>
    public static string? Between(string text, string open, string close)
    {
        var at = text.IndexOf(open, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += open.Length;
        var end = text.IndexOf(close, at, StringComparison.Ordinal);
        return end <= at ? null : text[at..end];
    }

    /// <summary>The value of a field in a list such as <c>(Service: Iam, Status Code: 404; Request ID: …)</c>, up to its separator.</summary>
    public static string? Field(string fields, string name)
    {
        var at = fields.IndexOf(name, StringComparison.Ordinal);
        // `Request ID: ` would be found in `Extended Request ID: `.
        while (at > 0 && fields[at - 1] is not ('(' or ' '))
            at = fields.IndexOf(name, at + 1, StringComparison.Ordinal);
        if (at < 0)
            return null;
        at += name.Length;
        var end = fields.AsSpan(at).IndexOfAny(",;)");
        var value = (end < 0 ? fields[at..] : fields.Substring(at, end)).Trim(' ', '"', '\\');
        return value.Length == 0 || value is "null" or "..." ? null : value;
    }

    /// <summary>Whether the text can be a logical id: letters and digits only.</summary>
    public static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        return true;
    }
}
