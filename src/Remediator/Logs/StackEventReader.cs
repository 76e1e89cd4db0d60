using System.Text;

namespace Remediator.Logs;

/// <summary>
/// CloudFormation events printed a row each: the console's columns, CDK's and serverless's progress lines, <c>--output text</c>
/// and <c>table</c>. The reason may begin on the row's line or on the next one, and may be wrapped.
/// </summary>
internal sealed class StackEventReader(FailureSink sink, WordCut words) : ILogReader
{
    private const int MostLines = 40;

    // Nobody wraps a line before.
    private const int LeastWrapped = 60;

    private readonly StringBuilder _reason = new();
    private readonly List<string> _texts = [];
    private StackEvent? _row;
    private bool _reasonIsBelow;
    private int _lines;

    public bool TryBegin(LogLine line)
    {
        if (line.Boxed || line.Row is not { } row)
            return false;
        _row = row;
        _reason.Clear().Append(row.Reason);
        _reasonIsBelow = row.Reason.Length == 0;
        _texts.Clear();
        _texts.Add(line.Text);
        _lines = 1;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_row is null || line.IsBlank || ++_lines > MostLines)
            return false;
        if (StackTrace.IsFrame(line.Text))
            return true;
        var isAnnounced = EndsWithColon();
        if (line.Row is not null || line.StartsFrame && !Wrap.IsOpen(_reason) && !isAnnounced)
            return false;
        if (!_reasonIsBelow && !isAnnounced && !Wrap.IsOpen(_reason) && !IsDetail(line.Text) && !GoesOn(line.Text))
            return false;
        if (_row.Status is { } status && !status.EndsWith("_FAILED", StringComparison.Ordinal) && !status.Contains("ROLLBACK", StringComparison.Ordinal))
            return false;
        Wrap.Append(_reason, line.Text.Trim().Trim('|'), isCut: words.IsBetween(_texts[^1], line.Text));
        _texts.Add(line.Text);
        return true;
    }

    public void End()
    {
        if (_row is null)
            return;
        var reason = Wrap.WidthOf(_texts) is { } width ? Uncut(_row.Reason, width) : _reason.ToString();
        var below = reason[Math.Min(_row.Reason.Length, reason.Length)..];
        (_row with { Reason = reason, Printed = $"{_row.Printed} {below}" }).AddTo(sink);
        _row = null;
    }

    // A long row, and below it the rest of its sentence.
    private bool GoesOn(string line)
    {
        var word = line.AsSpan(0, line.AsSpan().IndexOf(' ') is var space and >= 0 ? space : line.Length);
        return _texts[^1].Length >= LeastWrapped && _reason.Length > 0 && _reason[^1] is not ('.' or ')' or '"') && char.IsAsciiLetterLower(line[0])
            && !word.EndsWith(':');
    }

    // CDK cuts its rows at the width of the terminal, in the middle of words.
    private string Uncut(string reason, int width)
    {
        var whole = new StringBuilder(reason);
        for (var i = 1; i < _texts.Count; i++)
        {
            if (whole.Length > 0 && _texts[i - 1].Length < width)
                whole.Append(' ');
            whole.Append(_texts[i]);
        }
        return whole.ToString();
    }

    // `Properties validation failed for resource X with message:` and the violations on the next line.
    private bool EndsWithColon()
    {
        var end = _reason.Length;
        while (end > 0 && char.IsWhiteSpace(_reason[end - 1]))
            end--;
        return end > 0 && _reason[end - 1] == ':';
    }

    // `(Service: …)`, `(RequestToken: …)` on a line of their own.
    private static bool IsDetail(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.StartsWith("(Service: ", StringComparison.Ordinal) || text.StartsWith("(RequestToken: ", StringComparison.Ordinal)
            || text.StartsWith("(SDK Attempt Count: ", StringComparison.Ordinal) || text.StartsWith("(Status Code: ", StringComparison.Ordinal);
    }
}
