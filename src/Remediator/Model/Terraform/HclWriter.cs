using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Edits of one HCL file's text: attributes, object items, list items, blocks. Each keeps the layout of its neighbours.</summary>
internal sealed class HclWriter(SourceText source)
{
    private string NewLine => source.NewLine;

    public bool IsMultiLine(TextSpan span) => source.Text.AsSpan(span.Start, span.Length).Contains('\n');

    /// <summary>Adds an item to a list after the one at <paramref name="after"/>.</summary>
    public IReadOnlyList<TextEdit> InsertItem(TextSpan list, IReadOnlyList<HclNode> items, int after, string text, int order = 0)
    {
        if (items.Count == 0)
            return [TextEdit.Replace(list, text.Contains('\n') ? $"[{NewLine}{Indent(list.Start, 1)}{Fit(text, list.Start, 1)},{NewLine}{source.IndentAt(list.Start)}]" : $"[{text}]")];
        var previous = items[Math.Clamp(after, 0, items.Count - 1)];
        var comma = CommaAfter(previous.Span.End);
        var isLast = after >= items.Count - 1;
        if (!IsMultiLine(list) || !IsMultiLine(new TextSpan(previous.Span.End, isLast ? list.End : items[after + 1].Span.Start)))
            return [.. Indented(previous, list), TextEdit.Insert(previous.Span.End, ", " + Fit(text, previous.Span.Start, 0), order)];
        var indent = source.IndentAt(previous.Span.Start);
        var ending = comma < 0 && isLast ? "" : ",";
        var inserted = NewLine + indent + FitTo(text, indent);
        if (comma >= 0)
            return [TextEdit.Insert(LineEndAfter(comma + 1), inserted + ending, order)];
        var end = LineEndAfter(previous.Span.End);
        return end == previous.Span.End
            ? [TextEdit.Insert(end, "," + inserted, order)]
            : [TextEdit.Insert(previous.Span.End, ",", order), TextEdit.Insert(end, inserted, order)];
    }

    // `terraform fmt` gives the line `}, {` one level more than the line `}]` in the same list.
    private IReadOnlyList<TextEdit> Indented(HclNode item, TextSpan list)
    {
        var line = source.Lines.LineStart(item.Span.End - 1);
        return IsMultiLine(item.Span) && source.Text.AsSpan(line, item.Span.End - 1 - line).IsWhiteSpace() && source.IndentAt(line) == source.IndentAt(list.Start)
            ? [TextEdit.Insert(item.Span.End - 1, "  ")]
            : [];
    }

    /// <summary>Takes an item out of a list, with its separator and, where it stands alone, its lines.</summary>
    public IReadOnlyList<TextEdit> RemoveItem(IReadOnlyList<HclNode> items, int index)
    {
        var item = items[index].Span;
        var comma = CommaAfter(item.End);
        var end = comma >= 0 ? comma + 1 : item.End;
        var lineStart = source.Lines.LineStart(item.Start);
        var lineEnd = LineEndAfter(end);
        if (source.Text.AsSpan(lineStart, item.Start - lineStart).IsWhiteSpace() && IsRest(end, lineEnd))
            return [TextEdit.Delete(new TextSpan(lineStart, AfterNewLine(lineEnd)))];
        if (index + 1 < items.Count)
            return [TextEdit.Delete(new TextSpan(item.Start, items[index + 1].Span.Start))];
        return [TextEdit.Delete(new TextSpan(index > 0 ? items[index - 1].Span.End : item.Start, item.End))];
    }

    /// <summary>What stands between the key and the value of an entry, without blanks for alignment.</summary>
    public string AssignOf(HclObjectItem item)
    {
        var between = source.Text.AsSpan(item.Key.Span.End, item.Value.Span.Start - item.Key.Span.End);
        return !between.Contains(':') ? " = " : between[0] == ':' ? ": " : " : ";
    }

    /// <summary>Adds <c>key = value</c> to an object.</summary>
    public IReadOnlyList<TextEdit> InsertObjectItem(HclObject map, HclObjectItem? after, string name, string text) =>
        InsertItem(map, after, map.Items is [{ Key: HclTemplate }, ..] ? HclText.Quote(name) : HclText.Key(name), text);

    /// <summary>Adds <c>key = value</c> to an object, whose key is written as it is given.</summary>
    public IReadOnlyList<TextEdit> InsertItem(HclObject map, HclObjectItem? after, string key, string text)
    {
        if (map.Items.Count == 0)
            return [TextEdit.Replace(map.Span, $"{{{NewLine}{Indent(map.Span.Start, 1)}{key} = {Fit(text, map.Span.Start, 1)}{NewLine}{source.IndentAt(map.Span.Start)}}}")];
        var previous = after ?? map.Items[^1];
        if (!IsMultiLine(map.Span))
            return [TextEdit.Insert(previous.Span.End, $", {key}{AssignOf(previous)}{text}")];
        var comma = CommaAfter(previous.Span.End);
        var lacksComma = comma < 0 && map.Items.Count > 1 && CommaAfter(map.Items[0].Span.End) >= 0;
        var indent = source.IndentAt(previous.Span.Start);
        var assign = AssignOf(previous);
        // `terraform fmt` aligns equals signs, not colons.
        var isPlain = assign == " = " && !IsMultiLine(previous.Span) && !text.Contains('\n');
        var line = NewLine + indent + Padded(key, isPlain ? EqualsColumn(previous.Span) : 0) + assign + FitTo(text, indent) + (comma >= 0 ? "," : "");
        var end = LineEndAfter(comma >= 0 ? comma + 1 : previous.Span.End);
        return !lacksComma ? [TextEdit.Insert(end, line)]
            : end == previous.Span.End ? [TextEdit.Insert(end, "," + line)]
            : [TextEdit.Insert(previous.Span.End, ","), TextEdit.Insert(end, line)];
    }

    /// <summary>Adds <c>name = value</c> to a block.</summary>
    public IReadOnlyList<TextEdit> InsertAttribute(HclBlock block, string name, string text, HclNode? after, bool isApart = false)
    {
        if (block.Body.Items.Count == 0)
            return [TextEdit.Replace(block.Body.Span, $"{NewLine}{Indent(block.Span.Start, 1)}{name} = {Fit(text, block.Span.Start, 1)}{NewLine}{source.IndentAt(block.Span.Start)}")];
        if (!IsMultiLine(block.Body.Span))
        {
            var only = source.Slice(block.Body.Span).Trim();
            var inner = Indent(block.Span.Start, 1);
            return [TextEdit.Replace(block.Body.Span, $"{NewLine}{inner}{only}{NewLine}{inner}{name} = {Fit(text, block.Span.Start, 1)}{NewLine}{source.IndentAt(block.Span.Start)}")];
        }
        var previous = after ?? block.Body.Items[^1];
        var indent = source.IndentAt(block.Body.Items[0].Span.Start);
        var isPlain = !isApart && previous is HclAttribute && !IsMultiLine(previous.Span) && !text.Contains('\n');
        var gap = isApart || previous is HclBlock || IsMultiLine(previous.Span) || text.Contains('\n') ? NewLine : "";
        var line = gap + NewLine + indent + Padded(name, isPlain ? EqualsColumn(previous.Span) : 0) + " = " + FitTo(text, indent);
        return [TextEdit.Insert(LineEndAfter(previous.Span.End), line)];
    }

    /// <summary>Adds a block after another item of its body.</summary>
    public IReadOnlyList<TextEdit> InsertBlock(HclBlock owner, HclNode? after, string text)
    {
        var indent = owner.Body.Items.Count > 0 ? source.IndentAt(owner.Body.Items[0].Span.Start) : Indent(owner.Span.Start, 1);
        if (after is null)
            return [TextEdit.Insert(owner.Body.Span.Start, NewLine + indent + FitTo(text, indent) + (owner.Body.Items.Count == 0 ? NewLine + source.IndentAt(owner.Span.Start) : ""))];
        return [TextEdit.Insert(LineEndAfter(after.Span.End), NewLine + NewLine + indent + FitTo(text, indent))];
    }

    /// <summary>Takes an attribute or block out, with its lines and the blank line that it would leave double.</summary>
    public IReadOnlyList<TextEdit> RemoveNode(HclNode node)
    {
        var start = source.Lines.LineStart(node.Span.Start);
        var end = LineEndAfter(node.Span.End);
        if (!source.Text.AsSpan(start, node.Span.Start - start).IsWhiteSpace() || !IsRest(node.Span.End, end))
            return [TextEdit.Delete(node.Span)];
        end = AfterNewLine(end);
        var isAfterBlank = start == 0 || source.Lines.LineStart(start - 1) is var above && source.Text.AsSpan(above, start - 1 - above).IsWhiteSpace();
        var nextEnd = LineEndOf(end);
        if (isAfterBlank && end == source.Length && start > 0)
            start = source.Lines.LineStart(start - 1);
        if (isAfterBlank && end < source.Length && source.Text.AsSpan(end, nextEnd - end).IsWhiteSpace())
            end = AfterNewLine(nextEnd);
        else if (isAfterBlank && start > 0 && end < source.Length && source.Text.AsSpan(end, nextEnd - end).Trim().StartsWith("}"))
            start = source.Lines.LineStart(start - 1);
        return [TextEdit.DeleteLines(source, new TextSpan(start, end))];
    }

    /// <summary>Text written at the first column, moved to the indent of the line of <paramref name="offset"/> and levels more.</summary>
    public string Fit(string text, int offset, int levels) => FitTo(text, Indent(offset, levels));

    // Blank lines stay empty.
    private string FitTo(string text, string indent) => text
        .Replace("\n", NewLine + indent, StringComparison.Ordinal)
        .Replace(NewLine + indent + NewLine, NewLine + NewLine, StringComparison.Ordinal);

    private string Indent(int offset, int levels) => source.IndentAt(offset) + new string(' ', 2 * levels);

    // `terraform fmt` puts the equals signs of neighbouring lines below each other.
    private int EqualsColumn(TextSpan previous)
    {
        var equals = source.Text.IndexOf('=', previous.Start);
        return equals < 0 || equals >= previous.End ? 0 : equals - previous.Start - 1;
    }

    private static string Padded(string name, int width) => name.PadRight(Math.Max(0, width));

    /// <summary>Where a comma stands behind an offset, blanks and lines between; -1 when something else does.</summary>
    public int CommaAfter(int offset)
    {
        var scanner = new HclScanner(source) { Position = offset };
        try
        {
            scanner.SkipTrivia(newLines: true);
        }
        catch (HclSyntaxException)
        {
            return -1;
        }
        return scanner.Current == ',' ? scanner.Position : -1;
    }

    private int LineEndAfter(int offset) => IsRest(offset, LineEndOf(offset)) ? LineEndOf(offset) : offset;

    private int LineEndOf(int offset)
    {
        var end = source.Text.IndexOf('\n', offset);
        if (end < 0)
            return source.Length;
        return end > offset && source.Text[end - 1] == '\r' ? end - 1 : end;
    }

    private int AfterNewLine(int lineEnd)
    {
        if (lineEnd < source.Length && source.Text[lineEnd] == '\r')
            lineEnd++;
        return lineEnd < source.Length ? lineEnd + 1 : lineEnd;
    }

    // Nothing but blanks and a comment.
    private bool IsRest(int start, int end)
    {
        var rest = source.Text.AsSpan(start, Math.Max(0, end - start)).Trim();
        return rest.IsEmpty || rest.StartsWith("#") || rest.StartsWith("//");
    }
}
