using System.Text;

namespace Remediator.Logs;

/// <summary>
/// Text without a frame: sentences from a ticket, SDK errors, stack traces, and all the noise of a CI log. It is read by
/// paragraphs. In a short log every paragraph may be the error; in a long one only what carries an error marker or the
/// literal of a known signature is.
/// </summary>
internal sealed class LooseTextReader(FailureSink sink, LogOptions options, WordCut words) : ILogReader
{
    /// <summary>A longer paragraph is no sentence but the output of a tool: then each line stands for itself.</summary>
    public const int MostParagraphLines = 12;

    private const int MostShortLines = 40;
    private const int MostShortCharacters = 8 * 1024;
    private const int MostContinuationLines = 12;

    private readonly List<LogLine> _paragraph = [];
    private readonly List<Statement> _unmarked = [];
    private bool _isLong;
    private bool _lineByLine;
    private int _lines;
    private int _characters;

    public bool TryBegin(LogLine line)
    {
        if (line.IsBlank)
            return false;
        _lineByLine = false;
        Add(line);
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (line.IsBlank)
            return false;
        if (_lineByLine || _paragraph.Count >= MostParagraphLines)
        {
            if (!_lineByLine || BeginsStatement(line))
                EndParagraph();
            _lineByLine = true;
        }
        Add(line);
        return true;
    }

    public void End() => EndParagraph();

    /// <summary>Whether the lines to come may belong to what was read: a whole paragraph, or the rest of an error.</summary>
    public bool NeedsMore => !_lineByLine || _paragraph.Count > 0 && IsMarked(_paragraph[0].Text);

    /// <summary>The log is over: when nobody found anything and it is short, its paragraphs are the errors.</summary>
    public void Complete()
    {
        if (_isLong)
            return;
        sink.AdmitWarnings();
        sink.AdmitSupposed();
        if (!sink.IsEmpty)
            return;
        foreach (var statement in _unmarked)
        {
            if (!Noise.IsSuccess(statement.Text))
                statement.AddTo(sink);
        }
        sink.AdmitWarnings();
        sink.AdmitSupposed();
    }

    /// <summary>The log is known to be long before it is read.</summary>
    public void AssumeLong() => _isLong = true;

    // Indented lines, and lines inside an open quotation, belong to an error before them.
    private bool BeginsStatement(LogLine line)
    {
        if (_paragraph.Count == 0 || _paragraph.Count >= MostContinuationLines || !IsMarked(_paragraph[0].Text))
            return true;
        if (line.StartsFrame && !Wrap.GoesOn(new StringBuilder(_paragraph[^1].Text)))
            return true;
        return !line.IsIndented && !Wrap.GoesOn(new StringBuilder(_paragraph[^1].Text));
    }

    private void Add(LogLine line)
    {
        _paragraph.Add(line);
        _lines++;
        _characters += line.Text.Length;
        if (_lines <= MostShortLines && _characters <= MostShortCharacters)
            return;
        _isLong = true;
        _unmarked.Clear();
    }

    private void EndParagraph()
    {
        foreach (var statement in Paragraph.Statements(_paragraph, words))
        {
            if (Hearsay.Is(statement.Text, IsMarked))
                continue;
            if (statement.Marked || options.Literals?.Value.ContainsAny(statement.Text) == true)
                statement.AddTo(sink);
            else if (!_isLong)
                _unmarked.Add(statement);
        }
        _paragraph.Clear();
    }

    private bool IsMarked(string text) => ErrorMarkers.AreIn(text) || options.Literals?.Value.ContainsAny(text) == true;
}
