using System.Globalization;
using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// Reads JSON's strings, numbers and words (RFC 8259). What is nearly JSON (single quotes, <c>True</c>, <c>.5</c>) is a problem,
/// yet gives the scalar that was meant, so that the rest of the document can be read.
/// </summary>
internal sealed class JsonScalarReader(SourceText source, List<Problem> problems)
{
    private readonly string _text = source.Text;
    private readonly StringPool _pool = new();
    private readonly StringBuilder _unescaped = new();

    /// <summary>Reads the scalar at <paramref name="position"/>, and moves past it. There must be a unit that <see cref="Begins"/> takes.</summary>
    public DataScalar Read(ref int position) => _text[position] switch
    {
        '"' => ReadString(ref position),
        '\'' => ReadSingleQuoted(ref position),
        _ => ReadWord(ref position),
    };

    /// <summary>Whether a scalar may begin with <paramref name="unit"/>, JSON's own or one that is nearly JSON.</summary>
    public static bool Begins(char unit) => unit is '"' or '\'' || IsWordUnit(unit);

    /// <summary>Reads a member's key: a string, or what stands in its place.</summary>
    public DataScalar ReadKey(ref int position)
    {
        var key = Read(ref position);
        if (key.Style == ScalarStyle.DoubleQuoted || _text[key.Span.Start] == '\'')
            return key;
        // A number or a word in a key's place; the problem that a word raises is raised here in better words.
        problems.RemoveAll(problem => problem.Span == key.Span);
        Report(key.Span, $"key `{key.Value}` is not in double quotes", $"write `{JsonText.Quote(key.Value)}`");
        return key with { Kind = ScalarKind.Text };
    }

    private DataScalar ReadString(ref int position)
    {
        var start = position;
        var plainStart = start + 1;
        var escaped = false;
        position = plainStart;
        while (true)
        {
            var rest = _text.AsSpan(position);
            var hit = IndexOfSpecial(rest);
            if (hit < 0 || rest[hit] is '\n' or '\r')
            {
                position = hit < 0 ? _text.Length : position + hit;
                return Unclosed(start, position, escaped ? Flush(plainStart, position) : _text[plainStart..position]);
            }
            position += hit;
            switch (_text[position])
            {
                case '"':
                    var value = escaped ? Flush(plainStart, position) : _pool.Get(_text.AsSpan(plainStart, position - plainStart));
                    position++;
                    return Scalar(new TextSpan(start, position), value, ScalarKind.Text, ScalarStyle.DoubleQuoted);
                case '\\':
                    if (!escaped)
                        _unescaped.Clear();
                    escaped = true;
                    _unescaped.Append(_text, plainStart, position - plainStart);
                    ReadEscape(ref position);
                    plainStart = position;
                    break;
                default:
                    ReportControl(position);
                    position++;
                    break;
            }
        }
    }

    private string Flush(int start, int end) => _unescaped.Append(_text, start, end - start).ToString();

    private DataScalar Unclosed(int start, int end, string value)
    {
        var span = new TextSpan(start, end);
        Report(span, "the string is not closed on its line", "end it with `\"`; a line break inside a string is written `\\n`");
        return Scalar(span, value, ScalarKind.Text, ScalarStyle.DoubleQuoted);
    }

    private static int IndexOfSpecial(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '\\' or < ' ')
                return i;
        }
        return -1;
    }

    private void ReadEscape(ref int position)
    {
        var start = position;
        var letter = position + 1 < _text.Length ? _text[position + 1] : '\0';
        char? unit = letter switch
        {
            '"' or '\\' or '/' => letter,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' when TryReadHex(position + 2, out var code) => code,
            _ => null,
        };
        if (unit is { } known)
        {
            position += letter == 'u' ? 6 : 2;
            _unescaped.Append(known);
            return;
        }
        position++;
        _unescaped.Append('\\');
        var span = new TextSpan(start, Math.Min(start + (letter < ' ' ? 1 : 2), _text.Length));
        Report(span, letter == 'u' ? "`\\u` wants four hexadecimal digits" : "JSON has no such escape", "write `\\\\` for a backslash");
    }

    private bool TryReadHex(int start, out char code)
    {
        code = '\0';
        if (start + 4 > _text.Length)
            return false;
        var isHex = ushort.TryParse(_text.AsSpan(start, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var number);
        code = (char)number;
        return isHex;
    }

    private void ReportControl(int position)
    {
        var unit = _text[position];
        var written = unit == '\t' ? "\\t" : $"\\u{(int)unit:x4}";
        Report(new TextSpan(position, position + 1), $"a string cannot hold the control character U+{(int)unit:X4}", $"write `{written}`");
    }

    private DataScalar ReadSingleQuoted(ref int position)
    {
        var start = position;
        var end = _text.AsSpan(start + 1).IndexOfAny("'\n\r");
        var closed = end >= 0 && _text[start + 1 + end] == '\'';
        position = end < 0 ? _text.Length : start + 1 + end + (closed ? 1 : 0);
        var value = _text[(start + 1)..(closed ? position - 1 : position)];
        var span = new TextSpan(start, position);
        Report(span, "JSON has no strings in single quotes", $"write `{JsonText.Quote(value)}`");
        return Scalar(span, value, ScalarKind.Text, ScalarStyle.SingleQuoted);
    }

    private DataScalar ReadWord(ref int position)
    {
        var start = position;
        while (position < _text.Length && IsWordUnit(_text[position]))
            position++;
        var span = new TextSpan(start, position);
        var word = _pool.Get(_text.AsSpan(start, span.Length));
        if (KindOf(word) is { } kind)
            return Scalar(span, word, kind, ScalarStyle.Plain);
        Report(span, $"`{word}` is not a JSON value", HelpFor(word));
        return Scalar(span, word, ScalarKind.Text, ScalarStyle.Plain);
    }

    private static ScalarKind? KindOf(string word) => word switch
    {
        "true" or "false" => ScalarKind.Boolean,
        "null" => ScalarKind.Null,
        _ => JsonText.IsNumber(word) ? ScalarKind.Number : null,
    };

    private static string HelpFor(string word) => word switch
    {
        _ when word.Equals("true", StringComparison.OrdinalIgnoreCase) => "write `true`",
        _ when word.Equals("false", StringComparison.OrdinalIgnoreCase) => "write `false`",
        _ when word.Equals("null", StringComparison.OrdinalIgnoreCase) || word is "None" or "undefined" => "write `null`",
        _ => $"write `{JsonText.Quote(word)}`",
    };

    /// <summary>Whether a unit belongs to a number, a word, or a name that lacks its quotes.</summary>
    private static bool IsWordUnit(char unit) => unit > ' ' && unit is not ('{' or '}' or '[' or ']' or ',' or ':' or '"' or '\'' or '/' or '#');

    private static DataScalar Scalar(TextSpan span, string value, ScalarKind kind, ScalarStyle style) =>
        new(span, value, kind, style) { ContentSpan = span };

    private void Report(TextSpan span, string message, string help) => problems.Add(Problem.At(source, span, message, help));
}
