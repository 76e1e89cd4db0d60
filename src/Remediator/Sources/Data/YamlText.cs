using System.Globalization;
using System.Text;

namespace Remediator.Sources.Data;

/// <summary>How values are written in YAML.</summary>
public static class YamlText
{
    private const string Indicators = ",[]{}#&*!|>'\"%@`";

    /// <summary>The value without quotes where every reader takes it for this very text, else in quotes.</summary>
    /// <param name="quotes">The quotes to use where they are needed; single quotes when this is no quoted style.</param>
    /// <param name="inFlow">Whether it stands inside brackets or braces, where plain text may hold less.</param>
    public static string Scalar(string value, ScalarStyle quotes, bool inFlow = false) =>
        CanBePlain(value, inFlow) && IsPlainText(value) ? value : Quoted(value, quotes);

    /// <summary>The value in quotes: in single ones unless <paramref name="quotes"/> asks for double ones, or only they can hold it.</summary>
    public static string Quoted(string value, ScalarStyle quotes) =>
        quotes == ScalarStyle.DoubleQuoted || value.Any(NeedsEscape) ? DoubleQuoted(value) : $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Whether plain text reads back as the same characters; what type it then has is another question.</summary>
    internal static bool CanBePlain(string value, bool inFlow)
    {
        if (value.Length == 0 || char.IsWhiteSpace(value[0]) || char.IsWhiteSpace(value[^1]) || value[^1] == ':')
            return false;
        if (Indicators.Contains(value[0]) || value.StartsWith("---", StringComparison.Ordinal) || value.StartsWith("...", StringComparison.Ordinal))
            return false;
        if (value[0] is '-' or '?' or ':' && (inFlow || value.Length == 1 || value[1] == ' '))
            return inFlow && value[0] == '-' && value.Length > 1 && char.IsAsciiLetterOrDigit(value[1]);
        if (inFlow && (value.AsSpan().ContainsAny(",[]{}") || value.Contains(':')))
            return false;
        return !value.Contains(": ", StringComparison.Ordinal) && !value.Contains(" #", StringComparison.Ordinal) && !value.Any(unit => unit == '\t' || NeedsEscape(unit));
    }

    /// <summary>The type that plain text has for one reader or another.</summary>
    internal static PlainType PlainTypeOf(string value) => value switch
    {
        "y" or "Y" or "n" or "N" => PlainType.Boolean,
        "<<" or "=" => PlainType.Special,
        _ when YamlScalarKinds.LooksLikeDate(value) => PlainType.Date,
        _ => YamlScalarKinds.KindOf(value) switch
        {
            ScalarKind.Number => PlainType.Number,
            ScalarKind.Boolean => PlainType.Boolean,
            ScalarKind.Null => PlainType.Null,
            _ => PlainType.Text,
        },
    };

    private static bool IsPlainText(string value) => PlainTypeOf(value) == PlainType.Text;

    private static string DoubleQuoted(string value)
    {
        if (!value.Any(unit => unit > '~' && NeedsEscape(unit)))
            return JsonText.Quote(value);
        var result = new StringBuilder(JsonText.Quote(value));
        for (var i = result.Length - 1; i >= 0; i--)
        {
            if (result[i] <= '~' || !NeedsEscape(result[i]))
                continue;
            var escape = string.Create(CultureInfo.InvariantCulture, $"\\u{(int)result[i]:x4}");
            result.Remove(i, 1).Insert(i, escape);
        }
        return result.ToString();
    }

    /// <summary>Line breaks, and what YAML does not call printable (YAML 1.2 § 5.1), blank and tab aside.</summary>
    private static bool NeedsEscape(char unit) =>
        (unit < ' ' && unit != '\t') || unit is (>= '\x7f' and <= '\x9f') or '\u2028' or '\u2029' or '\uFEFF';
}
