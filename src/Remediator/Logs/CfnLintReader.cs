namespace Remediator.Logs;

/// <summary>
/// Findings of cfn-lint: <c>E3002 message</c> with <c>file:line:column</c> on the next line (its default format), and the
/// <c>parseable</c> format <c>file:line:column:line:column:E3002:message</c>. Warnings are findings too: the CI step fails on them.
/// </summary>
internal sealed class CfnLintReader(FailureSink sink) : ILogReader
{
    private string? _message;
    private SourceLocation? _location;
    private int _line;

    public bool TryBegin(LogLine line)
    {
        var text = line.Text.Trim();
        if (!IsFinding(text))
            return TryParseable(line, text);
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
