using System.Text;

namespace Remediator.Logs;

/// <summary>
/// Compilers' diagnostics, which name a place first: <c>a.ts(2,7): error TS2561: …</c>, <c>a.ts:2:7 - error TS2561: …</c>,
/// <c>A.java:12: error: …</c>, <c>./main.go:12:3: undefined: x</c>.
/// </summary>
internal sealed class CompilerReader(FailureSink sink) : ILogReader
{
    private const int MostLines = 12;


    private readonly StringBuilder _text = new();
    private string? _message;
    private SourceLocation? _location;
    private int _line;
    private int _lines;

    public bool TryBegin(LogLine line)
    {
        if (!TrySplit(line.Text, out _location, out var message))
            return false;
        _message = message;
        _text.Clear().Append(line.Text.Trim());
        _line = line.Number;
        _lines = 1;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_message is null || line.IsBlank || ++_lines > MostLines || IsDiagnostic(line.Text) || line.StartsFrame)
            return false;
        var text = line.Text.Trim();
        if (StackTrace.IsFrame(line.Text))
            return true;
        // tsc wraps nothing, but people do; its details are indented.
        if (!line.IsIndented && !char.IsAsciiLetterLower(text[0]))
            return false;
        _text.Append(' ').Append(text);
        _message += " " + text;
        return true;
    }

    public void End()
    {
        if (_message is null)
            return;
        var failure = ErrorText.Describe(_message, _line);
        sink.Add(failure with { Text = WhiteSpace.Fold(_text.ToString()), ErrorCode = CodeOf(_message) ?? failure.ErrorCode, Location = _location });
        _message = null;
    }

    /// <summary>Whether the line is a diagnostic that names a place.</summary>
    public static bool IsDiagnostic(string line) => TrySplit(line, out _, out _);

    /// <summary>Parts a diagnostic into its place and its message; false where the line is none.</summary>
    public static bool TrySplit(string line, out SourceLocation? location, out string message)
    {
        (location, message) = (null, "");
        if (TrySplitGo(line.Trim(), out location, out message))
            return true;
        if (!line.Contains("error", StringComparison.Ordinal))
            return false;
        var text = line.Trim();
        foreach (var label in (string[])["Error: ", "TSError: ⨯ Unable to compile TypeScript: ", "[ERROR] "])
        {
            if (text.StartsWith(label, StringComparison.Ordinal))
                text = text[label.Length..].TrimStart();
        }
        foreach (var mark in (string[])[": error ", " - error ", ": error: "])
        {
            var at = text.IndexOf(mark, StringComparison.Ordinal);
            if (at is <= 0 or > 300)
                continue;
            location = SourcePlace.Parse(text.AsSpan(0, at));
            if (location is null)
                continue;
            message = text[(at + mark.Length)..];
            return true;
        }
        return false;
    }

    // `./main.go:12:3: message`: Go has no mark but the column.
    private static bool TrySplitGo(string text, out SourceLocation? location, out string message)
    {
        (location, message) = (null, "");
        var file = text.IndexOf(".go:", StringComparison.Ordinal);
        var end = file <= 0 ? -1 : text.IndexOf(": ", file, StringComparison.Ordinal);
        if (end < 0 || text.AsSpan(0, end).Contains(' '))
            return false;
        location = SourcePlace.Parse(text.AsSpan(0, end));
        message = text[(end + 2)..];
        return location is { Column: > 0 };
    }

    /// <summary>The compiler's own code that a message begins with: <c>TS2561: message</c>.</summary>
    public static string? CodeOf(string message)
    {
        var colon = message.IndexOf(':');
        return colon is > 2 and < 10 && message.StartsWith("TS", StringComparison.Ordinal) ? message[..colon] : null;
    }
}
