using System.Text;

namespace Remediator.Sources.Programs;

/// <summary>Writes texts as literals that TypeScript, Python and Go read alike.</summary>
public static class ProgramTexts
{
    /// <summary>The text in quotes.</summary>
    /// <param name="quote"><c>'</c> or <c>"</c>; the other one where the text holds it.</param>
    public static string Quote(string text, string quote)
    {
        var mark = quote == "'" && !text.Contains('\'', StringComparison.Ordinal) ? '\'' : '"';
        var result = new StringBuilder(text.Length + 2).Append(mark);
        foreach (var c in text)
        {
            _ = c switch
            {
                '\\' => result.Append(@"\\"),
                '\n' => result.Append(@"\n"),
                '\r' => result.Append(@"\r"),
                '\t' => result.Append(@"\t"),
                _ when c == mark => result.Append('\\').Append(c),
                _ when char.IsControl(c) => result.Append($"\\u{(int)c:x4}"),
                _ => result.Append(c),
            };
        }
        return result.Append(mark).ToString();
    }

    /// <summary>A key of an object literal, in quotes where it is no name, or where all are.</summary>
    public static string Key(string name, string quote, bool always) =>
        !always && name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') ? name : Quote(name, quote);

    /// <summary>A piece of a text that takes in values.</summary>
    /// <param name="quote"><c>`</c> for a template literal, else the quotes of an f-string.</param>
    public static string Escape(string text, string quote) => quote == "`"
        ? text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("`", "\\`", StringComparison.Ordinal).Replace("${", "\\${", StringComparison.Ordinal)
        : Quote(text, quote)[1..^1].Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
}
