using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// Canonical text (two blanks a level) laid out as a file lays out its own. The text is parsed, and every line moves with the node
/// that begins on it; the lines of a block scalar move together, so what is indented inside it stays so.
/// </summary>
internal sealed class YamlFragment
{
    private readonly YamlLayout _layout;
    private readonly SourceText _source;
    private readonly int?[] _shifts;

    private YamlFragment(string canonical, int column, YamlLayout layout)
    {
        _layout = layout;
        _source = SourceText.FromString(canonical);
        _shifts = new int?[_source.Lines.Count];
        var document = YamlDocumentReader.Parse(_source);
        if (document is { Root: { } root, Problems.Count: 0 })
            Place(root, column);
        else
            Array.Fill(_shifts, column);
    }

    /// <summary>A member as the file would write it: the first line without indent, the others with theirs.</summary>
    /// <param name="column">Where the key stands.</param>
    public static string Member(string keyText, string valueText, bool valueIsBlock, int column, YamlLayout layout) =>
        new YamlFragment(CanonicalMember(keyText, valueText, valueIsBlock), column, layout).Print();

    /// <summary>An item of a block list, dash included.</summary>
    /// <param name="column">Where the dash stands.</param>
    public static string Item(string valueText, int column, YamlLayout layout) =>
        new YamlFragment(CanonicalItem(valueText), column, layout).Print();

    /// <summary>A block collection.</summary>
    public static string Block(string canonical, int column, YamlLayout layout) =>
        new YamlFragment(canonical.Trim('\n'), column, layout).Print();

    /// <summary>Whether what is written below the text, and deep enough, would become part of it.</summary>
    public static bool EndsInBlockScalar(string canonical) =>
        YamlDocumentReader.Parse(SourceText.FromString(canonical)).Root is { } root
        && DataTree.LastLeafOf(root) is DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded };

    public static string CanonicalMember(string keyText, string valueText, bool valueIsBlock)
    {
        valueText = valueText.Trim('\n');
        return valueIsBlock ? $"{keyText}:\n  {IndentRest(valueText)}" : $"{keyText}: {valueText}";
    }

    public static string CanonicalItem(string valueText) => "- " + IndentRest(valueText.Trim('\n'));

    private static string IndentRest(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private void Place(DataNode node, int column)
    {
        if (node is DataMapping { IsFlow: false } mapping)
        {
            foreach (var member in mapping.Members)
            {
                Shift(LineOf(member.Span.Start), column - ColumnOf(member.Span.Start));
                PlaceValue(member.Value, ColumnOf(member.Span.Start), column, _layout.Indent, _layout.SequenceIndent);
            }
        }
        else if (node is DataSequence { IsFlow: false } sequence)
        {
            var dashColumn = ColumnOf(YamlSyntax.ContentStart(_source.Text, sequence));
            for (var i = 0; i < sequence.Items.Count; i++)
            {
                Shift(LineOf(YamlSyntax.DashOf(_source.Text, sequence, i)), column - dashColumn);
                PlaceValue(sequence.Items[i], dashColumn, column, step: 2, sequenceStep: 2);
            }
        }
    }

    /// <summary>Places what a key or a dash introduces.</summary>
    private void PlaceValue(DataNode value, int oldColumn, int newColumn, int step, int sequenceStep)
    {
        switch (value)
        {
            case DataMapping { IsFlow: false }:
                Place(value, newColumn + step);
                return;
            case DataSequence { IsFlow: false }:
                Place(value, newColumn + sequenceStep);
                return;
            case DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } scalar:
                ShiftRest(value, BlockScalarShift(scalar, oldColumn, newColumn, step));
                return;
            default:
                ShiftRest(value, newColumn - oldColumn);
                return;
        }
    }

    private int BlockScalarShift(DataScalar scalar, int oldColumn, int newColumn, int step)
    {
        var start = scalar.ContentSpan.Start;
        var header = _source.Text.AsSpan(start, YamlSyntax.BlockHeaderEnd(_source.Text, start) - start);
        var firstLine = YamlSyntax.FirstContentLine(_source.Text, scalar.ContentSpan);
        // A header with a digit says the indent itself, counted from its key.
        return header.ContainsAnyInRange('1', '9') || firstLine is null
            ? newColumn - oldColumn
            : newColumn + step - _source.IndentAt(firstLine.Value).Length;
    }

    private void ShiftRest(DataNode node, int shift)
    {
        for (var line = LineOf(node.Span.Start) + 1; line <= LineOf(node.Span.End); line++)
            Shift(line, shift);
    }

    /// <summary>The first node to begin on a line decides.</summary>
    private void Shift(int line, int shift) => _shifts[line] ??= shift;

    private int LineOf(int offset) => _source.Lines.IndexOf(offset);

    private int ColumnOf(int offset) => YamlSyntax.ColumnOf(_source.Text, offset);

    private string Print()
    {
        var result = new StringBuilder(_source.Length * 2);
        for (var i = 0; i < _shifts.Length; i++)
        {
            var line = _source.Slice(_source.Lines.ContentOf(i));
            if (i == 0)
            {
                result.Append(line);
                continue;
            }
            result.Append(_layout.NewLine);
            var content = line.AsSpan().TrimStart(' ');
            if (content.IsEmpty)
                continue;
            result.Append(' ', Math.Max(0, line.Length - content.Length + ShiftOf(i))).Append(content);
        }
        return result.ToString();
    }

    /// <summary>A comment's line moves with what follows it.</summary>
    private int ShiftOf(int line)
    {
        for (var i = line; i < _shifts.Length; i++)
        {
            if (_shifts[i] is { } shift)
                return shift;
        }
        return _shifts[..line].LastOrDefault(shift => shift is not null) ?? 0;
    }
}
