using System.Buffers;
using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Reads quoted texts and heredocs with their interpolations and directives.</summary>
internal sealed class HclTemplateParser(HclScanner scanner)
{
    // What a quoted text may hold beside plain characters, and what ends it.
    private static readonly SearchValues<char> NotPlain = SearchValues.Create("\"\\$%\r\n");

    private readonly List<HclTemplatePart> _parts = [];
    private readonly StringBuilder _literal = new();
    private int _literalStart;

    /// <summary>A text in double quotes, which begins here.</summary>
    public static HclTemplate Quoted(HclScanner scanner, int depth) => Plain(scanner) ?? new HclTemplateParser(scanner).Quoted(depth);

    // Nearly all texts are plain: one piece, as it stands.
    private static HclTemplate? Plain(HclScanner scanner)
    {
        var start = scanner.Position++;
        var end = scanner.IndexOfAny(NotPlain);
        var content = new TextSpan(start + 1, end);
        scanner.Position = end;
        if (scanner.TryTake('"'))
            return new HclTemplate(new TextSpan(start, end + 1), content.IsEmpty ? [] : [new HclTemplatePart(content, scanner.Pooled(content), null)], content, isHeredoc: false);
        scanner.Position = start;
        return null;
    }

    private HclTemplate Quoted(int depth)
    {
        var start = scanner.Position++;
        _literalStart = scanner.Position;
        while (true)
        {
            if (scanner.IsAtLineEnd)
                throw HclScanner.Error(start, start + 1, "a text is not closed on its line", "close it with `\"`, or write it as a heredoc");
            if (scanner.Current == '"')
                break;
            if (scanner.Current == '\\')
                Escape();
            else if (!TryPart(depth))
                Take();
        }
        Flush();
        var content = new TextSpan(start + 1, scanner.Position);
        scanner.Position++;
        return new HclTemplate(new TextSpan(start, scanner.Position), _parts, content, isHeredoc: false);
    }

    /// <summary>A text without quotes and escapes, which is all that is scanned.</summary>
    public HclTemplate Bare(int depth)
    {
        while (!scanner.IsAtEnd)
        {
            if (!TryPart(depth))
                Take();
        }
        Flush();
        var all = new TextSpan(0, scanner.Position);
        return new HclTemplate(all, _parts, all, isHeredoc: false);
    }

    /// <summary>A heredoc, which begins here with <c>&lt;&lt;</c>.</summary>
    public HclTemplate Heredoc(int depth)
    {
        var start = scanner.Position;
        scanner.Position += 2;
        scanner.TryTake('-');
        var word = HclScanner.IsNameStart(scanner.Current) ? scanner.Slice(scanner.TakeName()) : "";
        if (word.Length == 0 || !scanner.IsAtLineEnd)
            throw HclScanner.Error(start, scanner.Position, "a heredoc begins with `<<` and a word, alone at the end of the line");
        scanner.TryTake('\r');
        scanner.TryTake('\n');
        var first = scanner.Position;
        _literalStart = first;
        while (true)
        {
            var line = scanner.Position;
            if (scanner.IsAtEnd)
                throw HclScanner.Error(start, start + 2, $"the heredoc is not closed", $"end it with a line that holds `{word}` alone");
            if (IsEnd(word))
            {
                Flush(line);
                return new HclTemplate(new TextSpan(start, scanner.Position), _parts, new TextSpan(first, line), isHeredoc: true);
            }
            while (!scanner.IsAtEnd && scanner.Current != '\n')
            {
                if (!TryPart(depth))
                    Take();
            }
            if (!scanner.IsAtEnd)
                Take();
        }
    }

    private bool IsEnd(string word)
    {
        var start = scanner.Position;
        while (scanner.Current is ' ' or '\t')
            scanner.Position++;
        if (scanner.TryTake(word) && (scanner.IsAtLineEnd || !HclScanner.IsNamePart(scanner.Current)))
            return true;
        scanner.Position = start;
        return false;
    }

    private bool TryPart(int depth)
    {
        if (scanner.Current is not ('$' or '%'))
            return false;
        if (scanner.Peek() == scanner.Current && scanner.Peek(2) == '{')
        {
            _literal.Append(scanner.Current).Append('{');
            scanner.Position += 3;
            return true;
        }
        if (scanner.Peek() != '{')
            return false;
        var start = scanner.Position;
        Flush();
        var isDirective = scanner.Current == '%';
        scanner.Position += 2;
        scanner.TryTake('~');
        var expression = isDirective ? null : new HclExpressionParser(scanner).Parse(depth + 1, newLines: true);
        if (isDirective)
            SkipDirective(depth + 1);
        scanner.SkipTrivia(newLines: true);
        scanner.TryTake('~');
        if (!scanner.TryTake('}'))
            throw scanner.Error($"an interpolation must end with `}}`, not {scanner.Found()}");
        _parts.Add(new HclTemplatePart(new TextSpan(start, scanner.Position), null, expression));
        _literalStart = scanner.Position;
        return true;
    }

    // `%{ if x }`, `%{ for a, b in list }`, `%{ else }`, `%{ endif }`: opaque, but texts inside may hold braces.
    private void SkipDirective(int depth)
    {
        var braces = 0;
        while (!scanner.IsAtEnd)
        {
            switch (scanner.Current)
            {
                case '"':
                    if (depth > HclParser.MaxDepth)
                        throw scanner.Error($"templates nest deeper than {HclParser.MaxDepth} levels");
                    Quoted(scanner, depth + 1);
                    continue;
                case '{':
                    braces++;
                    break;
                case '}' when braces-- == 0:
                case '~' when scanner.Peek() == '}' && braces == 0:
                    return;
            }
            scanner.Position++;
        }
    }

    private void Escape()
    {
        var start = scanner.Position;
        var kind = scanner.Peek();
        scanner.Position += 2;
        switch (kind)
        {
            case 'n': _literal.Append('\n'); break;
            case 'r': _literal.Append('\r'); break;
            case 't': _literal.Append('\t'); break;
            case '"' or '\\': _literal.Append(kind); break;
            case 'u' or 'U':
                var length = kind == 'u' ? 4 : 8;
                var digits = scanner.Position + length <= start + 2 + length && !scanner.IsAtEnd ? Digits(length) : "";
                if (digits.Length != length || !int.TryParse(digits, System.Globalization.NumberStyles.HexNumber, null, out var code)
                    || code > 0x10FFFF || code is >= 0xD800 and <= 0xDFFF || code < 0)
                {
                    throw HclScanner.Error(start, scanner.Position, $"`\\{kind}` must be followed by {length} hexadecimal digits of a character");
                }
                _literal.Append(char.ConvertFromUtf32(code));
                break;
            default:
                throw HclScanner.Error(start, Math.Min(start + 2, scanner.Position), $"`\\{kind}` is no escape sequence", "write `\\\\` for a backslash");
        }
    }

    private string Digits(int length)
    {
        var start = scanner.Position;
        while (scanner.Position < start + length && char.IsAsciiHexDigit(scanner.Current))
            scanner.Position++;
        return scanner.Slice(start, scanner.Position);
    }

    // One character, whatever it is, and the plain ones of its line after it.
    private void Take()
    {
        var start = scanner.Position++;
        while (scanner.Peek(-1) != '\n' && !scanner.IsAtEnd && scanner.Current is not ('"' or '\\' or '$' or '%' or '\r' or '\n'))
            scanner.Position++;
        scanner.AppendTo(_literal, start, scanner.Position);
    }

    private void Flush() => Flush(scanner.Position);

    private void Flush(int end)
    {
        if (_literal.Length > 0)
            _parts.Add(new HclTemplatePart(new TextSpan(_literalStart, end), _literal.ToString(), null));
        _literal.Clear();
        _literalStart = end;
    }
}
