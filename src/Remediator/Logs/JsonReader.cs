using System.Text;

namespace Remediator.Logs;

/// <summary>
/// JSON between other lines: pretty-printed or compact, whole or cut off. Objects are cut out by counting braces, so that an
/// event is read as soon as it closes and a document of any size needs little memory; only objects small enough to be one
/// event are parsed. The records of another log that a document holds are read as that log, together.
/// </summary>
/// <param name="records">Makes what reads such a log; null inside of one.</param>
internal sealed class JsonReader(FailureSink sink, Func<LogDispatcher>? records) : ILogReader
{
    private const int MostCharacters = 256 * 1024;
    private const int MostDepth = 64;

    private readonly StringBuilder _buffer = new();
    private readonly List<Opening> _open = [];
    private LogDispatcher? _records;
    private bool _inString;
    private bool _escaped;
    private int _found;

    /// <summary>An object that is not closed yet: its offset in the buffer and its line; negative when its beginning was dropped.</summary>
    private sealed record Opening(int Start, int Line, bool HoldsEvent);

    public bool TryBegin(LogLine line)
    {
        var text = line.Text.AsSpan().Trim();
        if (text.IsEmpty)
            return false;
        if (text[0] is '{' or '[' && BeginsDocument(text)
            || text is "]" or "]," or "}" or "},")
        {
            Scan(line);
            return true;
        }
        // `fatal: [host]: FAILED! => {"msg": …}`: the line is taken only when it did hold an event.
        var brace = line.Text.IndexOf("{\"", StringComparison.Ordinal);
        if (brace < 0)
            return false;
        Scan(line, brace);
        var taken = _found > 0;
        Reset();
        return taken;
    }

    public bool TryContinue(LogLine line)
    {
        if (_open.Count == 0)
            return false;
        if (!line.Continues && !LooksLikeJson(line.Text))
            return false;
        Scan(line);
        return true;
    }

    public void End() => Reset();

    /// <summary>Whether a JSON document begins on the line, alone or behind an arrow.</summary>
    public static bool BeginsDocument(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text is "{" or "[" || text.StartsWith("{\"", StringComparison.Ordinal) || text.StartsWith("[{", StringComparison.Ordinal)
            || text.Contains("=> {\"", StringComparison.Ordinal);
    }

    private void Record(string message, int line)
    {
        if (records is null)
            return;
        _records ??= records();
        foreach (var text in message.Split('\n'))
            LineCleaner.Clean(line, text, continues: false, _records.Feed);
    }

    private void Reset()
    {
        foreach (var failure in _records?.Finish() ?? [])
            sink.Add(failure);
        _records = null;
        _buffer.Clear();
        _open.Clear();
        _inString = _escaped = false;
        _found = 0;
    }

    private static bool LooksLikeJson(string line)
    {
        var text = line.AsSpan().Trim();
        return text.IsEmpty || text[0] is '"' or '{' or '}' or '[' or ']' or '-' or ',' || char.IsAsciiDigit(text[0])
            || text.StartsWith("true", StringComparison.Ordinal) || text.StartsWith("false", StringComparison.Ordinal) || text.StartsWith("null", StringComparison.Ordinal);
    }

    private void Scan(LogLine line, int from = 0)
    {
        if (!line.Continues)
        {
            // JSON strings hold no line ends: what was open was cut off.
            _inString = _escaped = false;
        }
        foreach (var c in line.Text.AsSpan(from))
            Scan(c, line.Number);
        if (_open.Count > 0)
            _buffer.Append('\n');
    }

    private void Scan(char c, int line)
    {
        if (_open.Count > 0)
            Append(c);
        if (_inString)
        {
            if (_escaped)
                _escaped = false;
            else if (c == '\\')
                _escaped = true;
            else if (c == '"')
                _inString = false;
            return;
        }
        if (c == '"')
            _inString = _open.Count > 0;
        else if (c == '{')
            OpenObject(line);
        else if (c == '}' && _open.Count > 0)
            CloseObject();
    }

    private void OpenObject(int line)
    {
        if (_open.Count == 0)
            _buffer.Clear().Append('{');
        if (_open.Count == MostDepth)
            _open.RemoveAt(0);
        _open.Add(new Opening(_buffer.Length - 1, line, false));
    }

    private void CloseObject()
    {
        var opening = _open[^1];
        _open.RemoveAt(_open.Count - 1);
        var holdsEvent = opening.HoldsEvent;
        if (!holdsEvent && opening.Start >= 0 && JsonEvent.MayBeOne(_buffer, opening.Start))
            holdsEvent = JsonEvent.TryAdd(_buffer.ToString(opening.Start, _buffer.Length - opening.Start), opening.Line, sink, Record);
        if (holdsEvent)
            _found++;
        if (_open.Count == 0)
            _buffer.Clear();
        else if (holdsEvent)
            _open[^1] = _open[^1] with { HoldsEvent = true };
        // What was read once need not be kept for the object around it.
        if (holdsEvent && opening.Start >= 0)
            _buffer.Length = Math.Min(_buffer.Length, opening.Start);
    }

    private void Append(char c)
    {
        if (_buffer.Length >= MostCharacters)
            Forget();
        _buffer.Append(c);
    }

    // The outermost objects are too large to be one event: only the innermost is still of interest.
    private void Forget()
    {
        var keepFrom = _open[^1].Start;
        if (keepFrom <= 0)
            keepFrom = _buffer.Length;
        _buffer.Remove(0, keepFrom);
        for (var i = 0; i < _open.Count; i++)
            _open[i] = _open[i] with { Start = _open[i].Start < keepFrom ? -1 : _open[i].Start - keepFrom };
    }
}
