using System.Text;
using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>How one JSON file is laid out: its indent, and whether blanks follow its colons and commas.</summary>
internal sealed class JsonLayout
{
    private readonly SourceText _source;

    public JsonLayout(DataDocument document)
    {
        _source = document.Source;
        Indent = DetectIndent(document);
        Colon = DetectColon(document.Root);
    }

    /// <summary>What one level adds to the indent: blanks or a tab.</summary>
    public string Indent { get; }

    /// <summary><c>:</c> with the blanks around it.</summary>
    public string Colon { get; }

    /// <summary>Whether a line ends inside the span.</summary>
    public bool HasBreak(TextSpan span) => _source.Text.AsSpan(span.Start, span.Length).ContainsAny('\n', '\r');

    /// <summary>Canonical text (two blanks a level, <c>\n</c>) in the file's indent and line ends, its first line as it stands.</summary>
    /// <param name="baseIndent">Indent of the line on which the text begins.</param>
    public string Reindent(string text, string baseIndent)
    {
        if (!text.Contains('\n'))
            return text;
        var result = new StringBuilder(text.Length * 2);
        foreach (var line in text.Split('\n'))
        {
            if (result.Length > 0)
            {
                result.Append(_source.NewLine);
                if (line.Length > 0)
                    AppendIndent(result.Append(baseIndent), line);
            }
            result.Append(line.AsSpan().TrimStart(' '));
        }
        return result.ToString();
    }

    private void AppendIndent(StringBuilder result, string line)
    {
        var blanks = line.Length - line.AsSpan().TrimStart(' ').Length;
        for (var level = 0; level < blanks / 2; level++)
            result.Append(Indent);
        result.Append(' ', blanks % 2);
    }

    private string DetectIndent(DataDocument document)
    {
        for (var current = document.Root; current is not null; current = DataTree.ChildrenOf(current).FirstOrDefault(HasChildren))
        {
            if (DataTree.ChildSpans(current) is not [var first, ..] || !HasBreak(new TextSpan(current.Span.Start, first.Start)))
                continue;
            var outer = _source.IndentAt(current.Span.Start);
            var inner = _source.IndentAt(first.Start);
            if (inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal))
                return inner[outer.Length..];
        }
        return "  ";
    }

    private static bool HasChildren(DataNode node) => node is DataMapping { Members.Count: > 0 } or DataSequence { Items.Count: > 0 };

    private string DetectColon(DataNode? root)
    {
        var current = root;
        while (current is DataSequence { Items: [var item, ..] })
            current = item;
        if (current is not DataMapping { Members: [var member, ..] })
            return ": ";
        var between = _source.Slice(new TextSpan(member.Key.Span.End, member.Value.Span.Start));
        return between.Trim() == ":" && !between.AsSpan().ContainsAny('\n', '\r') ? between : ": ";
    }
}
