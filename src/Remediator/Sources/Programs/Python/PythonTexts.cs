using System.Globalization;
using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Reads string literals. Source: https://docs.python.org/3/reference/lexical_analysis.html#string-and-bytes-literals</summary>
internal static class PythonTexts
{
    /// <summary>The literal at a place.</summary>
    /// <param name="depth">How deep the expression around it is nested.</param>
    public static ProgramText Read(SourceText source, TextSpan span, int depth)
    {
        var text = source.Text;
        var quote = span.Start;
        while (text[quote] is not ('"' or '\''))
            quote++;
        var mark = text[quote];
        var isTriple = quote + 2 < span.End && text[quote + 1] == mark && text[quote + 2] == mark && span.End - quote >= 6;
        var start = quote + (isTriple ? 3 : 1);
        var isClosed = span.End - start >= (isTriple ? 3 : 1) && text[span.End - 1] == mark;
        var content = new TextSpan(start, Math.Max(start, isClosed ? span.End - (isTriple ? 3 : 1) : span.End));
        var prefix = text[span.Start..quote];
        var isRaw = prefix.Contains('r', StringComparison.OrdinalIgnoreCase);
        var parts = prefix.Contains('f', StringComparison.OrdinalIgnoreCase) ? Formatted(source, content, isRaw, depth) : Plain(text, content, isRaw);
        return new ProgramText(span, parts, content, text[span.Start..start]);
    }

    private static List<ProgramTextPart> Plain(string text, TextSpan content, bool isRaw) =>
        content.Length == 0 ? [] : [new ProgramTextPart(content, isRaw ? text[content.Start..content.End] : Unescape(text, content), null)];

    private static List<ProgramTextPart> Formatted(SourceText source, TextSpan content, bool isRaw, int depth)
    {
        var text = source.Text;
        var parts = new List<ProgramTextPart>();
        var start = content.Start;
        var i = content.Start;
        while (i < content.End)
        {
            if (text[i] == '\\' && !isRaw)
            {
                i += 2;
            }
            else if (text[i] is '{' or '}' && i + 1 < content.End && text[i + 1] == text[i])
            {
                i += 2;
            }
            else if (text[i] == '{')
            {
                Characters(parts, text, start, i, isRaw);
                var end = EndOfBraces(text, i, content.End);
                parts.Add(new ProgramTextPart(new TextSpan(i, end), null, Inner(source, i + 1, Math.Max(i + 1, end - 1), depth)));
                start = i = end;
            }
            else
            {
                i++;
            }
        }
        Characters(parts, text, start, content.End, isRaw);
        return parts;
    }

    private static void Characters(List<ProgramTextPart> parts, string text, int start, int end, bool isRaw)
    {
        if (end <= start)
            return;
        var characters = isRaw ? text[start..end] : Unescape(text, new TextSpan(start, end));
        parts.Add(new ProgramTextPart(new TextSpan(start, end), characters.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), null));
    }

    private static int EndOfBraces(string text, int open, int end)
    {
        var level = 0;
        for (var i = open; i < end; i++)
        {
            if (text[i] is '"' or '\'')
                i = PythonScanner.EndOfText(text, i, end, out _) - 1;
            else if (text[i] is '{' or '[' or '(')
                level++;
            else if (text[i] is '}' or ']' or ')' && --level == 0)
                return i + 1;
        }
        return end;
    }

    // What is interpolated, without `!r`, `:>10` and `=`.
    private static ProgramExpression? Inner(SourceText source, int start, int end, int depth)
    {
        if (depth > 100)
            return null;
        var tokens = PythonScanner.Expression(source.Text, new TextSpan(start, end)).Tokens;
        try
        {
            return new PythonExpressions(source, tokens, depth + 1).ExpressionList();
        }
        catch (PythonFault)
        {
            return null;
        }
    }

    private static string Unescape(string text, TextSpan span)
    {
        if (text.IndexOf('\\', span.Start, span.Length) < 0)
            return text[span.Start..span.End];
        var result = new StringBuilder(span.Length);
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] != '\\' || i + 1 >= span.End)
            {
                result.Append(text[i]);
                continue;
            }
            i++;
            switch (text[i])
            {
                case '\n':
                    break;
                case '\r':
                    if (i + 1 < span.End && text[i + 1] == '\n')
                        i++;
                    break;
                case 'n':
                    result.Append('\n');
                    break;
                case 't':
                    result.Append('\t');
                    break;
                case 'r':
                    result.Append('\r');
                    break;
                case '\\' or '\'' or '"':
                    result.Append(text[i]);
                    break;
                case 'x' when Code(text, i + 1, 2, span.End) is { } code:
                    result.Append((char)code);
                    i += 2;
                    break;
                case 'u' when Code(text, i + 1, 4, span.End) is { } code:
                    result.Append((char)code);
                    i += 4;
                    break;
                default:
                    result.Append('\\').Append(text[i]);
                    break;
            }
        }
        return result.ToString();
    }

    private static int? Code(string text, int start, int length, int end) =>
        start + length <= end && int.TryParse(text.AsSpan(start, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? code : null;
}
