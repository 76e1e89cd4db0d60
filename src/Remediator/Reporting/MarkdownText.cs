using System.Text;

namespace Remediator.Reporting;

/// <summary>Text of rules and logs inside Markdown.</summary>
internal static class MarkdownText
{
    /// <summary>
    /// A sentence whose code stays between its backticks and whose rest shows as it is: no markup, no HTML, nobody mentioned.
    /// </summary>
    public static string Prose(string text)
    {
        var result = new StringBuilder(text.Length);
        var isCode = false;
        // An odd backtick would make code of what follows.
        var hasPairs = text.AsSpan().Count('`') % 2 == 0;
        foreach (var c in text)
        {
            if (c == '`' && hasPairs)
                isCode = !isCode;
            _ = c switch
            {
                '\n' => result.Append(' '),
                _ when isCode => result.Append(c),
                '`' when hasPairs => result.Append(c),
                '@' => result.Append("@<!-- -->"),
                '<' => result.Append("&lt;"),
                '&' => result.Append("&amp;"),
                '*' or '_' or '[' or ']' or '\\' or '`' or '|' or '~' => result.Append('\\').Append(c),
                _ => result.Append(c),
            };
        }
        return result.ToString();
    }
}
