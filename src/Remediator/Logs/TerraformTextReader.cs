using System.Text;

namespace Remediator.Logs;

/// <summary>
/// Terraform's and OpenTofu's errors for people, in a box or bare. A box ends with its edge, with the next error, or where the
/// bars end; a bare error is Terraform's only when an address (<c>with …,</c> or <c>on … line n</c>) follows, and prose otherwise.
/// </summary>
internal sealed class TerraformTextReader(FailureSink sink, WordCut words) : ILogReader
{
    private const int MostLines = 60;
    private const int MostSummaryLines = 12;

    // Errors that are about no place of the sources.
    private static readonly string[] Placeless = ["Provider configuration not present", "Unreadable module directory"];

    private enum Part { Summary, Address, Detail }

    private readonly StringBuilder _summary = new();
    private readonly StringBuilder _detail = new();
    private bool _isOpen;
    private bool _isWarning;
    private bool _boxed;
    private bool _blankBefore;
    private bool _marked;
    private Part _part;
    private string? _address;
    private string? _place;
    private string? _packageFile;
    private bool _isFramed;
    private int _line;
    private int _lines;
    private int _summaryLines;
    private int _firstLineLength;
    private string _before = "";

    public bool TryBegin(LogLine line)
    {
        if (line.BoxEdge)
            return true;
        var text = line.Text.TrimStart();
        var isError = text.StartsWith("Error: ", StringComparison.Ordinal);
        if (!isError && !text.StartsWith("Warning: ", StringComparison.Ordinal))
            return false;
        (_isOpen, _isWarning, _boxed, _blankBefore) = (true, !isError, line.Boxed, false);
        (_part, _address, _place, _line, _lines) = (Part.Summary, null, null, line.Number, 1);
        _marked = line.MarkedAsError;
        _summary.Clear().Append(text[(text.IndexOf(' ') + 1)..]);
        _detail.Clear();
        (_summaryLines, _firstLineLength) = (1, _summary.Length);
        (_packageFile, _isFramed) = (null, false);
        _before = text;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (!_isOpen || ++_lines > MostLines || line.BoxEdge)
            return false;
        if (line.IsBlank)
        {
            _blankBefore = true;
            return true;
        }
        if (_boxed && !line.Boxed)
            return false;
        var text = line.Text.Trim();
        // A second paragraph behind a bare error's own is the next thing in the log, unless it says what else may have been meant.
        if (!_boxed && _blankBefore && _part == Part.Detail && _detail.Length > 0 && !text.StartsWith("Did you mean ", StringComparison.Ordinal))
            return false;
        if (text.StartsWith("Error: ", StringComparison.Ordinal) || text.StartsWith("Warning: ", StringComparison.Ordinal) || line.MarkedAsError && !_marked)
            return false;
        if (IsAddress(text))
        {
            TakeAddress(text);
            _blankBefore = false;
            return true;
        }
        // Below a bare error's source line, the values in it have a bar before them: `├──── │ local.names is tuple with 3 elements`. Where
        // the bars were kept, the sentence that follows has one too.
        if (_part == Part.Address && (!_boxed && line.Boxed && !char.IsUpper(text[0]) || TakeSource(line.Text, text)))
            return true;
        if (!_boxed && TakeFrame(line.Text))
            return true;
        if (_isFramed || !_boxed && !MayFollow(line, text))
            return false;
        if (_blankBefore && (_part != Part.Summary || IsPlaceless) || _part == Part.Address || _boxed && _blankBefore)
            _part = Part.Detail;
        if (_part == Part.Summary && !_boxed && ++_summaryLines > MostSummaryLines)
        {
            // So many lines without a blank one are the output of a tool that goes on behind its error.
            _summary.Length = _firstLineLength;
            return false;
        }
        var part = _part == Part.Summary ? _summary : _detail;
        Wrap.Append(part, text, isCut: !_blankBefore && part.Length > 0 && words.IsBetween(_before, text));
        _before = line.Text;
        _blankBefore = false;
        return true;
    }

    public void End()
    {
        if (!_isOpen)
            return;
        _isOpen = false;
        var kind = _isWarning ? FailureKind.Warning : FailureKind.Cause;
        if (!_boxed && _address is null && _place is null && !IsPlaceless)
        {
            // Any tool begins its errors so.
            ProseEvent.Add(sink, (_isWarning ? "Warning: " : "Error: ") + _summary, _line, packageFile: _packageFile, kind: _isWarning ? kind : null);
            return;
        }
        new TerraformDiagnostic
        {
            Line = _line,
            Summary = WhiteSpace.Fold(_summary.ToString()),
            Detail = WhiteSpace.Fold(_detail.ToString()),
            Address = _address,
            Block = _place is null ? null : Cut.After(_place, ", in ")?.TrimEnd(':'),
            Location = LocationOf(_place),
        }.AddTo(sink, kind);
    }

    private bool IsPlaceless => Array.IndexOf(Placeless, _summary.ToString()) >= 0;

    // Without a box only what lies in the same paragraph, or comes behind the address, belongs to the error.
    private bool MayFollow(LogLine line, string text)
    {
        if (_part == Part.Summary)
        {
            if (_blankBefore && !IsPlaceless || Noise.Is(line.Text))
                return false;
            return Wrap.GoesOn(_summary) || !StackTrace.IsFrame(line.Text) && !line.StartsFrame && line.Row is null;
        }
        return !text.Contains("exited with code", StringComparison.Ordinal) && !line.StartsFrame && text[0] is not ('❌' or '#' or '{' or '⚠');
    }

    // Node's errors begin with the same word, and have their frames below them.
    private bool TakeFrame(string line)
    {
        if (_part != Part.Summary || _blankBefore || Wrap.GoesOn(_summary) || !StackTrace.IsFrame(line))
            return false;
        if (!_isFramed)
            (_packageFile, _isFramed) = (StackTrace.PackageFile(line), true);
        return true;
    }

    private static bool IsAddress(string text) =>
        text.StartsWith("with ", StringComparison.Ordinal) && text.EndsWith(',') && text.AsSpan(5).IndexOf(' ') < 0
        || text.StartsWith("on ", StringComparison.Ordinal) && text.Contains(" line ", StringComparison.Ordinal);

    private void TakeAddress(string text)
    {
        _part = Part.Address;
        if (text.StartsWith("with ", StringComparison.Ordinal))
            _address = text[5..^1];
        else
            _place = text[3..];
    }

    // The rest of a wrapped `on` line, the source line `  12: code`, and the values `├── │ path.module is "x"` below it.
    private bool TakeSource(string line, string text)
    {
        if (_place is not null && !_place.EndsWith(':') && !_blankBefore && !IsSourceLine(text))
        {
            _place += " " + text;
            return true;
        }
        return IsSourceLine(text) || text[0] is '├' or '│' || (!_blankBefore && line.StartsWith("    ", StringComparison.Ordinal));
    }

    private static bool IsSourceLine(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && !text.AsSpan(0, colon).ContainsAnyExceptInRange('0', '9');
    }

    private static SourceLocation? LocationOf(string? place)
    {
        const string word = " line ";
        var at = place?.IndexOf(word, StringComparison.Ordinal) ?? -1;
        if (at <= 0)
            return null;
        var digits = place.AsSpan(at + word.Length);
        var end = digits.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? digits : digits[..end], out var line) ? new SourceLocation(place![..at].Replace('\\', '/'), line, 0) : null;
    }
}
