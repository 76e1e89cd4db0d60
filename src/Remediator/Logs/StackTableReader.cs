using System.Text;

namespace Remediator.Logs;

/// <summary>
/// The fixed-width table of <c>sam deploy</c>, whose cells wrap over lines. A word longer than its column is broken
/// in the middle, and Python's textwrap breaks behind hyphens too, so request ids come in pieces.
/// </summary>
internal sealed class StackTableReader(FailureSink sink) : ILogReader
{
    private const int MostLines = 60;

    private int[] _starts = [];
    private string[] _names = [];
    private List<StringBuilder>? _cells;
    private string[] _pieces = [];
    private int _line;
    private int _lines;

    public bool TryBegin(LogLine line)
    {
        if (IsHeader(line.Text))
        {
            ReadHeader(line.Text);
            return true;
        }
        if (_starts.Length == 0)
            return false;
        if (IsRule(line.Text))
            return true;
        if (!StartsRow(line.Text) || Slice(line.Text) is not { } cells)
            return false;
        _cells = [.. cells.Select(cell => new StringBuilder(cell))];
        _pieces = cells;
        _line = line.Number;
        _lines = 1;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_cells is null || line.IsBlank || IsRule(line.Text) || StartsRow(line.Text) || ++_lines > MostLines)
            return false;
        if (!line.IsIndented && line.Text.AsSpan(0, Math.Min(line.Text.Length, _starts[1])).Trim() is var first && !StackEvent.AreStatusCharacters(first))
            return false;
        if (Slice(line.Text) is not { } cells)
            return false;
        for (var i = 0; i < cells.Length; i++)
            Join(_cells[i], _pieces[i], cells[i], ColumnWidth);
        _pieces = cells;
        return true;
    }

    public void End()
    {
        if (_cells is null)
            return;
        var reason = Cell("ResourceStatusReason");
        new StackEvent
        {
            Line = _line,
            Status = Cell("ResourceStatus"),
            Type = Cell("ResourceType"),
            LogicalId = Cell("LogicalResourceId"),
            PhysicalId = Cell("PhysicalResourceId"),
            Reason = reason ?? "",
            Printed = string.Join("  ", _cells.Select(cell => cell.ToString())),
        }.AddTo(sink);
        _cells = null;
    }

    private string? Cell(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index < 0 || _cells![index].Length == 0 ? null : _cells[index].ToString();
    }

    /// <summary>Whether the line names the columns of the table.</summary>
    public static bool IsHeader(string text) =>
        text.StartsWith("ResourceStatus ", StringComparison.Ordinal) && text.Contains("LogicalResourceId", StringComparison.Ordinal);

    private static bool IsRule(string text) => text.Length > 20 && !text.AsSpan().ContainsAnyExcept('-');

    private static bool StartsRow(string text)
    {
        var end = text.IndexOf(' ');
        return end > 0 && StackEvent.IsStatus(text.AsSpan(0, end));
    }

    private void ReadHeader(string text)
    {
        _names = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _starts = [.. _names.Select(name => text.IndexOf(name, StringComparison.Ordinal))];
        // `ResourceStatus` is the beginning of `ResourceStatusReason` too.
        for (var i = 1; i < _starts.Length; i++)
            _starts[i] = text.IndexOf(_names[i] + " ", StringComparison.Ordinal) is > 0 and var at ? at : text.LastIndexOf(_names[i], StringComparison.Ordinal);
    }

    // Null when a cell runs over into the next column: then the row is not laid out by this header.
    private string[]? Slice(string text)
    {
        var cells = new string[_starts.Length];
        for (var i = 0; i < _starts.Length; i++)
        {
            var start = Math.Min(_starts[i], text.Length);
            var end = i + 1 < _starts.Length ? Math.Min(_starts[i + 1], text.Length) : text.Length;
            if (start > 0 && start < text.Length && text[start - 1] != ' ')
                return null;
            cells[i] = text[start..end].Trim();
        }
        return cells;
    }

    // All columns are as wide; three blanks part them.
    private int ColumnWidth => _starts[1] - _starts[0] - 3;

    // A broken word fills the line that it begins on; a line that is shorter ends where the text has a blank.
    private static void Join(StringBuilder cell, string previous, string piece, int width)
    {
        if (piece.Length == 0)
            return;
        if (cell.Length == 0)
        {
            cell.Append(piece);
            return;
        }
        var soFar = cell.ToString();
        var lastWord = soFar[(soFar.LastIndexOf(' ') + 1)..];
        var firstWord = piece.Split(' ', 2)[0];
        var brokenWord = previous.Length >= width && lastWord.Length + firstWord.Length > width && !IsWhole(lastWord) || lastWord.EndsWith('-') && lastWord.Length > 1
            || StackEvent.IsStatus(soFar) && cell.Length >= width;
        if (!brokenWord)
            cell.Append(' ');
        cell.Append(piece);
    }

    // Words that are broken are longer than a column: names, ARNs and ids. A word of prose, and what a mark closes, ends there by chance.
    private static bool IsWhole(string word)
    {
        var letters = word.AsSpan().TrimStart("(\"'[").TrimEnd(".,;:)\"'");
        return word[^1] is ',' or ';' or ')' || !letters.IsEmpty && !letters.SequenceEqual("arn") && !letters.ContainsAnyExceptInRange('a', 'z')
            || word[^1] == ':' && char.IsAsciiLetterUpper(letters.IsEmpty ? ' ' : letters[0]) && !letters.Contains(':');
    }
}
