using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// Reads strict JSON (RFC 8259) into a lossless tree. It goes on after a mistake where it can tell what was meant,
/// so a missing comma does not hide the rest of the template; every mistake is a problem all the same.
/// Written by hand because <c>Utf8JsonReader</c> counts bytes and stops at the first mistake.
/// </summary>
public sealed class JsonDocumentReader
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly DataLimits _limits;
    private readonly List<Problem> _problems = [];
    private readonly List<RepeatedKey> _repeats = [];
    private readonly JsonScalarReader _scalars;

    // Children of all open collections, innermost last; each collection takes its own off the end when it closes.
    private readonly List<DataMember> _members = [];
    private readonly List<DataNode> _items = [];
    private readonly List<int> _open = [];
    private int _position;
    private bool _stopped;

    private JsonDocumentReader(SourceText source, DataLimits limits)
    {
        _source = source;
        _text = source.Text;
        _limits = limits;
        _scalars = new JsonScalarReader(source, _problems);
    }

    /// <summary>Reads a document; never throws.</summary>
    public static DataDocument Parse(SourceText source, DataLimits? limits = null)
    {
        limits ??= DataLimits.Default;
        if (source.Length > limits.MaxLength)
        {
            var problem = Problem.InFile(source.Path, $"the file has more than {limits.MaxLength} characters", "split the template");
            return new DataDocument(source, DataFormat.Json, null, [problem]);
        }
        var reader = new JsonDocumentReader(source, limits);
        var root = reader.ReadDocument();
        reader._problems.Sort(static (a, b) => a.Span.GetValueOrDefault().CompareTo(b.Span.GetValueOrDefault()));
        return new DataDocument(source, DataFormat.Json, root, reader._problems) { Repeats = reader._repeats };
    }

    private DataNode? ReadDocument()
    {
        SkipBlanks();
        if (AtEnd)
        {
            Report(TextSpan.At(_text.Length), "the document is empty", "write a JSON object, `{ … }`");
            return null;
        }
        var root = ReadValue();
        SkipBlanks();
        if (root is null && !_stopped)
            Report(new TextSpan(_position, _position + 1), $"`{_text[_position]}` cannot begin a JSON document", "begin it with `{`");
        else if (!AtEnd && !_stopped)
            ReportRest();
        return root;
    }

    private bool AtEnd => _stopped || _position >= _text.Length;

    /// <summary>The value at the current position; null when none begins there.</summary>
    private DataNode? ReadValue()
    {
        if (AtEnd)
            return null;
        var unit = _text[_position];
        if (unit is '{' or '[')
            return ReadCollection(unit);
        if (!JsonScalarReader.Begins(unit))
            return null;
        var scalar = _scalars.Read(ref _position);
        StopAtTooManyProblems();
        return scalar;
    }

    private DataNode? ReadCollection(char opening)
    {
        var start = _position;
        if (_open.Count >= _limits.MaxDepth)
        {
            Stop(new TextSpan(start, start + 1), $"collections nest deeper than {_limits.MaxDepth} levels", "flatten the template");
            return null;
        }
        _open.Add(start);
        _position++;
        DataNode node = opening == '{' ? ReadMapping(start) : ReadSequence(start);
        _open.RemoveAt(_open.Count - 1);
        return node;
    }

    private DataMapping ReadMapping(int start)
    {
        var first = _members.Count;
        while (BeginsChild('}', _members.Count > first ? _members[^1].Span.End : null))
        {
            if (ReadMember() is { } member)
                _members.Add(member);
        }
        var members = _members.GetRange(first, _members.Count - first).ToArray();
        _members.RemoveRange(first, members.Length);
        var node = new DataMapping(new TextSpan(start, _position), members, IsFlow: true);
        DuplicateKeys.Report(_source, node, _problems, _repeats);
        return node;
    }

    private DataSequence ReadSequence(int start)
    {
        var first = _items.Count;
        while (BeginsChild(']', _items.Count > first ? _items[^1].Span.End : null))
        {
            if (ReadValue() is { } item)
                _items.Add(item);
            else
                SkipStray();
        }
        var items = _items.GetRange(first, _items.Count - first).ToArray();
        _items.RemoveRange(first, items.Length);
        return new DataSequence(new TextSpan(start, _position), items, IsFlow: true);
    }

    /// <summary>
    /// Moves to the next child of the open collection, over the comma between two. False when the collection is closed,
    /// and the position is past its bracket.
    /// </summary>
    /// <param name="previousEnd">Where the child before ends; null before the first.</param>
    private bool BeginsChild(char closing, int? previousEnd)
    {
        SkipBlanks();
        int? comma = null;
        while (!AtEnd && _text[_position] == ',')
        {
            if (comma is not null || previousEnd is null)
                Report(new TextSpan(_position, _position + 1), "there is nothing before this `,`", "remove it");
            comma = _position++;
            SkipBlanks();
        }
        if (AtEnd)
        {
            ReportUnclosed();
            return false;
        }
        var unit = _text[_position];
        if (unit is '}' or ']')
        {
            Close(unit, closing, previousEnd is null ? null : comma);
            return false;
        }
        if (comma is null && previousEnd is { } end)
        {
            var line = _source.PositionOf(end).Line;
            Report(TextSpan.At(end), "missing `,` between two values", $"add `,` at the end of the value on line {line}");
        }
        return !_stopped;
    }

    /// <summary>Closes the open collection at a bracket, be it the right one or not.</summary>
    private void Close(char unit, char closing, int? trailingComma)
    {
        if (trailingComma is { } comma)
            Report(new TextSpan(comma, comma + 1), $"trailing `,` before `{unit}`", "remove it");
        if (unit == closing)
        {
            _position++;
            return;
        }
        var opened = _open[^1];
        Report(
            new TextSpan(_position, _position + 1),
            $"`{unit}` stands where the `{_text[opened]}` of line {_source.PositionOf(opened).Line} must be closed",
            $"write `{closing}`");
        // The bracket may close a collection further out, which then lacks nothing; else it stands for the right one.
        if (!ClosesOuter(unit))
            _position++;
    }

    private bool ClosesOuter(char unit)
    {
        var wanted = unit == '}' ? '{' : '[';
        foreach (var opened in _open)
        {
            if (_text[opened] == wanted)
                return true;
        }
        return false;
    }

    private DataMember? ReadMember()
    {
        if (!JsonScalarReader.Begins(_text[_position]))
        {
            SkipStray();
            return null;
        }
        var key = _scalars.ReadKey(ref _position);
        StopAtTooManyProblems();
        SkipBlanks();
        if (!AtEnd && _text[_position] == ':')
        {
            _position++;
            SkipBlanks();
        }
        else if (!AtEnd && _text[_position] is '{' or '[' or '"')
        {
            Report(TextSpan.At(key.Span.End), $"missing `:` after the key `{key.Value}`", "add `:`");
        }
        else
        {
            if (!AtEnd)
                Report(key.Span, $"the key `{key.Value}` has no value", "write `: ` and a value");
            return new DataMember(key.Span, key, Nothing(key.Span.End));
        }
        var value = ReadValue();
        if (value is null)
        {
            if (!AtEnd)
                Report(key.Span, $"the key `{key.Value}` has no value", "write a value after the `:`");
            value = Nothing(_stopped ? key.Span.End : EndOfColon(key.Span.End));
        }
        return new DataMember(key.Span.Union(value.Span), key, value);
    }

    private int EndOfColon(int keyEnd) => _text.IndexOf(':', keyEnd) + 1;

    private static DataScalar Nothing(int position) =>
        new(TextSpan.At(position), "", ScalarKind.Null, ScalarStyle.Plain) { ContentSpan = TextSpan.At(position) };

    private void SkipStray()
    {
        if (AtEnd)
            return;
        Report(new TextSpan(_position, _position + 1), $"`{_text[_position]}` cannot stand here", "remove it");
        _position++;
    }

    private void SkipBlanks()
    {
        while (!AtEnd)
        {
            var unit = _text[_position];
            if (unit is ' ' or '\n' or '\r' or '\t')
                _position++;
            else if (unit == '#' || (unit == '/' && _position + 1 < _text.Length && _text[_position + 1] is '/' or '*'))
                SkipComment();
            else if (unit < ' ' || char.IsWhiteSpace(unit) || unit == '\uFEFF')
                SkipControl();
            else
                return;
        }
    }

    private void SkipComment()
    {
        var start = _position;
        var isBlock = _text[start] == '/' && _text[start + 1] == '*';
        var length = isBlock ? _text.AsSpan(start).IndexOf("*/") + 2 : _text.AsSpan(start).IndexOfAny('\n', '\r');
        _position = length < 2 && (isBlock || length < 0) ? _text.Length : start + length;
        Report(new TextSpan(start, _position), "JSON has no comments", "remove it, or keep the template as YAML");
    }

    private void SkipControl()
    {
        Report(new TextSpan(_position, _position + 1), $"the character U+{(int)_text[_position]:X4} is not a blank of JSON", "write a space");
        _position++;
    }

    private void ReportUnclosed()
    {
        if (_stopped)
            return;
        var innermost = _open[^1];
        var closers = string.Concat(Enumerable.Reverse(_open).Select(opened => _text[opened] == '{' ? '}' : ']'));
        var end = _text.AsSpan().TrimEnd().Length;
        Stop(
            TextSpan.At(end),
            $"the document ends before the `{_text[innermost]}` of line {_source.PositionOf(innermost).Line} is closed",
            $"complete the document; `{closers}` would close what is open");
    }

    private void ReportRest()
    {
        var unit = _text[_position];
        if (unit is '}' or ']')
            Report(new TextSpan(_position, _position + 1), $"`{unit}` closes nothing: the document has ended", "remove it");
        else
            Report(new TextSpan(_position, _text.AsSpan().TrimEnd().Length), "there is text after the end of the document", "remove it; one file holds one JSON value");
    }

    private void Stop(TextSpan span, string message, string help)
    {
        Report(span, message, help);
        _stopped = true;
    }

    private void Report(TextSpan span, string message, string help)
    {
        _problems.Add(Problem.At(_source, span, message, help));
        StopAtTooManyProblems();
    }

    private void StopAtTooManyProblems()
    {
        if (_problems.Count >= _limits.MaxProblems)
            _stopped = true;
    }
}
