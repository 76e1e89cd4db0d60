using System.Text;

namespace Remediator.Cli.Tests.Fuzz;

/// <summary>Changes a text as people, editors, merges and enemies do. Each kind is a method; the random source alone decides.</summary>
internal sealed class Mutation(Random random)
{
    private static readonly string[] Tokens =
    [
        "{", "}", "[", "]", "(", ")", "\"", "'", "`", "${", "}}", "<<EOT", "EOT", "/*", "*/", "//", "#", "\\", ",", ":", "=", "\t", "\r", "\0",
        "\u00e9", "\ud83d\udd11", "\ufeff", "\u2028", "*", "&a", "*a", "!Sub", "!Ref", "- ", "|", ">", "?", "---", "...", "null", "true", "1e999", "-", "\\u0000", "\\",
        "%{ if", "~", "Resources:", "resource \"aws_kms_key\" \"k\" {", "Fn::Sub", "f\"{", "'''", "\"\"\"", ":=", "=>", "<", "@",
    ];

    private static readonly string[] Comments = ["# note", "// note", "/* note */", "/* a\n b */", "# \"{[('", "// '`${"];

    /// <summary>The text after one to four changes.</summary>
    public byte[] Mutate(byte[] bytes)
    {
        for (var n = random.Next(1, 5); n > 0; n--)
            bytes = Once(bytes);
        return bytes;
    }

    private byte[] Once(byte[] bytes) => random.Next(14) switch
    {
        0 => Byte(bytes),
        1 => Splice(bytes, Encoding.UTF8.GetBytes(Tokens[random.Next(Tokens.Length)]), At(bytes)),
        2 => Cut(bytes),
        3 => bytes[..At(bytes)],
        4 => Repeat(bytes),
        5 => Lines(bytes, lines => lines.RemoveAt(random.Next(lines.Count))),
        6 => Lines(bytes, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
        7 => Lines(bytes, lines => (lines[0], lines[^1]) = (lines[^1], lines[0])),
        8 => Lines(bytes, Swap),
        9 => Lines(bytes, MoveBlock),
        10 => Lines(bytes, lines => lines.Insert(random.Next(lines.Count), Comments[random.Next(Comments.Length)])),
        11 => Lines(bytes, AppendComment),
        12 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)),
        _ => random.Next(3) switch
        {
            0 => [0xEF, 0xBB, 0xBF, .. bytes],
            1 => bytes.AsSpan().TrimEnd("\r\n"u8).ToArray(),
            _ => Lines(bytes, lines => lines[random.Next(lines.Count)] = new string(' ', random.Next(12)) + lines[random.Next(lines.Count)].TrimStart()),
        },
    };

    private int At(byte[] bytes) => random.Next(bytes.Length + 1);

    private byte[] Byte(byte[] bytes)
    {
        if (bytes.Length == 0)
            return bytes;
        byte[] copy = [.. bytes];
        copy[random.Next(copy.Length)] = random.Next(8) == 0 ? (byte)random.Next(256) : (byte)random.Next(32, 127);
        return copy;
    }

    private static byte[] Splice(byte[] bytes, byte[] added, int at) => [.. bytes[..at], .. added, .. bytes[at..]];

    private byte[] Cut(byte[] bytes)
    {
        var from = At(bytes);
        var to = Math.Min(bytes.Length, from + random.Next(40));
        return [.. bytes[..from], .. bytes[to..]];
    }

    private byte[] Repeat(byte[] bytes)
    {
        var from = At(bytes);
        var piece = bytes[from..Math.Min(bytes.Length, from + random.Next(1, 30))];
        var result = bytes;
        for (var n = random.Next(1, 40); n > 0; n--)
            result = Splice(result, piece, from);
        return result;
    }

    private static byte[] Lines(byte[] bytes, Action<List<string>> change)
    {
        // Latin-1 keeps every byte as it is.
        var lines = Encoding.Latin1.GetString(bytes).Split('\n').ToList();
        change(lines);
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private void Swap(List<string> lines)
    {
        var (a, b) = (random.Next(lines.Count), random.Next(lines.Count));
        (lines[a], lines[b]) = (lines[b], lines[a]);
    }

    // A node, as far as lines show it: a line and what is indented deeper below it; moved, or standing twice.
    private void MoveBlock(List<string> lines)
    {
        var start = random.Next(lines.Count);
        var end = start + 1;
        while (end < lines.Count && Indent(lines[end]) > Indent(lines[start]))
            end++;
        var block = lines[start..end];
        if (random.Next(2) == 0)
            lines.RemoveRange(start, end - start);
        lines.InsertRange(random.Next(lines.Count + 1), block);
    }

    private void AppendComment(List<string> lines)
    {
        var at = random.Next(lines.Count);
        lines[at] = $"{lines[at].TrimEnd('\r')} {Comments[random.Next(Comments.Length)]}";
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ', '\t').Length;
}
