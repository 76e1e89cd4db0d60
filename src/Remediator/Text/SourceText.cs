using System.Text;

namespace Remediator.Text;

/// <summary>
/// The text of one file together with what is needed to write the same bytes again: encoding and byte order mark.
/// All spans of the file count UTF-16 units of <see cref="Text"/>, in which the byte order mark has no place.
/// </summary>
public sealed class SourceText
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private LineMap? _lines;

    private SourceText(string path, string text, bool hasBom)
    {
        Path = path;
        Text = text;
        HasBom = hasBom;
        NewLine = DominantNewLine(text);
    }

    /// <summary>The path as users should read it, with forward slashes.</summary>
    public string Path { get; }

    public string Text { get; }

    /// <summary>Whether the file begins with a UTF-8 byte order mark.</summary>
    public bool HasBom { get; }

    /// <summary>The byte order mark as text; empty when there is none.</summary>
    public string Mark => HasBom ? "\uFEFF" : "";

    /// <summary>The line terminator that the file uses most: <c>\r\n</c> or <c>\n</c>.</summary>
    public string NewLine { get; }

    public int Length => Text.Length;

    public LineMap Lines => _lines ??= new LineMap(Text);

    public char this[int offset] => Text[offset];

    public static SourceText FromString(string text, string path = "template") => new(path, text, hasBom: false);

    /// <summary>
    /// Reads the bytes of a file. Only UTF-8 is taken, with or without a byte order mark.
    /// Bytes that are not UTF-8 text (UTF-16, binary files, NUL bytes) give null and a problem that says why.
    /// </summary>
    public static SourceText? FromBytes(ReadOnlySpan<byte> bytes, string path, out Problem? problem)
    {
        problem = null;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            problem = Problem.InFile(path, "the file is encoded as UTF-16", help: "save it as UTF-8");
        else if (bytes.Contains((byte)0))
            problem = Problem.InFile(path, "the file holds NUL bytes: it is not a text file", help: "name the template, not an archive or a compiled file");
        if (problem is not null)
            return null;
        var hasBom = bytes.StartsWith(Encoding.UTF8.Preamble);
        if (hasBom)
            bytes = bytes[3..];
        try
        {
            return new SourceText(path, StrictUtf8.GetString(bytes), hasBom);
        }
        catch (DecoderFallbackException e)
        {
            var line = bytes[..Math.Clamp(e.Index, 0, bytes.Length)].Count((byte)'\n') + 1;
            problem = Problem.InFile(path, $"the file is not valid UTF-8 (line {line})", help: "save it as UTF-8");
            return null;
        }
    }

    /// <summary>The bytes of <paramref name="text"/> as this file would hold them.</summary>
    public byte[] Encode(string text)
    {
        var body = StrictUtf8.GetBytes(text);
        return HasBom ? [0xEF, 0xBB, 0xBF, .. body] : body;
    }

    public string Slice(TextSpan span) => Text.Substring(span.Start, span.Length);

    /// <summary>What <see cref="Slice"/> gives, not copied: for comparing.</summary>
    public ReadOnlySpan<char> TextAt(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    public LinePosition PositionOf(int offset) => Lines.PositionOf(offset);

    /// <summary>The blanks (spaces and tabs) that begin the line of <paramref name="offset"/>.</summary>
    public string IndentAt(int offset)
    {
        var start = Lines.LineStart(offset);
        var end = start;
        while (end < Text.Length && Text[end] is ' ' or '\t')
            end++;
        return Text[start..end];
    }

    /// <inheritdoc/>
    public override string ToString() => Path;

    private static string DominantNewLine(string text)
    {
        var all = text.AsSpan().Count('\n');
        return all > 0 && text.AsSpan().Count("\r\n") * 2 > all ? "\r\n" : "\n";
    }
}
