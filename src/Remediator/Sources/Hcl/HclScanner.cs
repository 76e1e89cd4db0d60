using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Moves through an HCL text: blanks, comments, names, punctuation.</summary>
internal sealed class HclScanner(SourceText source)
{
    private readonly string _text = source.Text;
    private readonly StringPool _names = new();

    public int Position { get; set; }

    public bool IsAtEnd => Position >= _text.Length;

    public char Current => Position < _text.Length ? _text[Position] : '\0';

    public char Peek(int ahead = 1) => Position + ahead < _text.Length ? _text[Position + ahead] : '\0';

    /// <summary>Skips blanks and comments; new lines too when <paramref name="newLines"/> says so.</summary>
    public void SkipTrivia(bool newLines)
    {
        while (!IsAtEnd)
        {
            switch (Current)
            {
                case ' ' or '\t' or '\uFEFF':
                    Position++;
                    break;
                case '\n' or '\r' when newLines:
                    Position++;
                    break;
                // A carriage return belongs to its line feed.
                case '\r' when Peek() != '\n':
                    Position++;
                    break;
                case '#':
                    SkipLine();
                    break;
                case '/' when Peek() == '/':
                    SkipLine();
                    break;
                case '/' when Peek() == '*':
                    var end = _text.IndexOf("*/", Position + 2, StringComparison.Ordinal);
                    if (end < 0)
                        throw Error(Position, Position + 2, "a comment `/*` is not closed", "close it with `*/`");
                    Position = end + 2;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Whether the line ends here.</summary>
    public bool IsAtLineEnd => IsAtEnd || Current == '\n' || (Current == '\r' && Peek() == '\n');

    public bool TryTake(char c)
    {
        if (Current != c || IsAtEnd)
            return false;
        Position++;
        return true;
    }

    public bool TryTake(string text)
    {
        if (string.CompareOrdinal(_text, Position, text, 0, text.Length) != 0)
            return false;
        Position += text.Length;
        return true;
    }

    public static bool IsNameStart(char c) => char.IsLetter(c) || c == '_';

    public static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' || char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>Takes an identifier; the caller knows that one begins here.</summary>
    public TextSpan TakeName()
    {
        var start = Position;
        while (!IsAtEnd && IsNamePart(Current))
            Position++;
        return new TextSpan(start, Position);
    }

    public string Slice(TextSpan span) => _text[span.Start..span.End];

    /// <summary>A name or a short text, which a module says many times.</summary>
    public string Pooled(TextSpan span) => _names.Get(_text.AsSpan(span.Start, span.Length));

    /// <summary>The place of the next of some characters; the end of the text where none comes.</summary>
    public int IndexOfAny(System.Buffers.SearchValues<char> values)
    {
        var ahead = _text.AsSpan(Math.Min(Position, _text.Length)).IndexOfAny(values);
        return ahead < 0 ? _text.Length : Position + ahead;
    }

    public string Slice(int start, int end) => _text[start..end];

    public void AppendTo(System.Text.StringBuilder builder, int start, int end) => builder.Append(_text, start, end - start);

    public int IndexOf(char c, int from) => _text.IndexOf(c, from);

    public HclSyntaxException Error(string message, string? help = null) => Error(Position, Math.Min(Position + 1, _text.Length), message, help);

    public static HclSyntaxException Error(int start, int end, string message, string? help = null) => new(new TextSpan(start, end), message, help);

    /// <summary>What stands here, for a message.</summary>
    public string Found() => IsAtEnd ? "the end of the file" : IsAtLineEnd ? "the end of the line" : $"`{Current}`";

    private void SkipLine()
    {
        while (!IsAtLineEnd)
            Position++;
    }
}
