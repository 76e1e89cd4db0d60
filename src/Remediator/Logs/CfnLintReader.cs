namespace Remediator.Logs;

/// <summary>
/// Findings of cfn-lint: <c>E3002 message</c> with <c>file:line:column</c> on the next line (its default format), the
/// <c>parseable</c> format <c>file:line:column:line:column:E3002:message</c>, and the <c>pretty</c> one, in which rows
/// <c>line:column: E3002 message</c> follow the path of their file. Warnings are findings too: the CI step fails on them.
/// </summary>
internal sealed class CfnLintReader(FailureSink sink, LogContext context) : ILogReader
{
    private string? _message;
    private SourceLocation? _location;
    private int _line;

    public bool TryBegin(LogLine line)
    {
        var text = line.Text.Trim();
        if (!IsFinding(text))
            return TryRow(line, text) || TryParseable(line, text);
        _message = text;
        _location = null;
        _line = line.Number;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_message is null || _location is not null || line.IsBlank)
            return false;
        if (SourcePlace.Parse(line.Text.Trim()) is { } place)
        {
            _location = place;
            return true;
        }
        if (line.StartsFrame || line.Text.StartsWith("Error Details", StringComparison.Ordinal) || _message.Length > ErrorText.MostCharacters)
            return false;
        _message += " " + line.Text.Trim();
        return true;
    }

    public void End()
    {
        if (_message is null)
            return;
        Add(sink, _message[..5], _message[5..].TrimStart(':', ' '), _location, _line);
        _message = null;
    }

    /// <summary>Hands over one finding.</summary>
    public static void Add(FailureSink sink, string code, string message, SourceLocation? location, int line)
    {
        var failure = ErrorText.Describe(message, line);
        sink.Add(failure with { Text = WhiteSpace.Fold($"{code} {message}"), ErrorCode = code, Location = location });
    }

    /// <summary>Whether the text begins with the number of a rule: <c>E3002 </c>.</summary>
    public static bool IsFinding(ReadOnlySpan<char> text) =>
        IsRule(text) && text.Length > 6 && (text[5] == ' ' || text[5] == ':' && text[6] == ' ');

    private static bool IsRule(ReadOnlySpan<char> text) =>
        text.Length >= 5 && text[0] is 'E' or 'W' && !text[1..5].ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether the text is a row of the <c>pretty</c> format.</summary>
    public static bool IsRow(ReadOnlySpan<char> text) => Row(text, out _, out _) > 0;

    // The offset of the rule's number, or a negative number.
    private static int Row(ReadOnlySpan<char> text, out int line, out int column)
    {
        line = column = 0;
        var first = text.IndexOf(':');
        var second = first < 1 ? -1 : text[(first + 1)..].IndexOf(':') + first + 1;
        if (second <= first || !int.TryParse(text[..first], out line) || !int.TryParse(text[(first + 1)..second], out column))
            return -1;
        var rest = text[(second + 1)..].TrimStart();
        return IsFinding(rest) ? text.Length - rest.Length : -1;
    }

    private bool TryRow(LogLine line, string text)
    {
        var rule = Row(text, out var row, out var column);
        if (rule < 0)
            return false;
        Add(sink, text.Substring(rule, 5), text[(rule + 5)..].TrimStart(':', ' '), context.File is { } file ? new SourceLocation(file, row, column) : null, line.Number);
        return true;
    }

    private bool TryParseable(LogLine line, string text)
    {
        // The path may hold a drive letter; the rule's number anchors the rest.
        for (var at = text.IndexOf(':'); at > 0; at = text.IndexOf(':', at + 1))
        {
            if (!IsRule(text.AsSpan(at + 1)) || at + 6 >= text.Length || text[at + 6] != ':')
                continue;
            var place = text[..at].Split(':');
            if (place.Length < 5 || !int.TryParse(place[^4], out var row) || !int.TryParse(place[^3], out var column))
                return false;
            _message = $"{text.AsSpan(at + 1, 5)} {text.AsSpan(at + 7)}";
            _location = new SourceLocation(string.Join(':', place[..^4]), row, column);
            _line = line.Number;
            return true;
        }
        return false;
    }
}
