using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>What holds for the spans of every tree.</summary>
internal static class TreeChecks
{
    /// <summary>Spans lie in the text, children lie in their parents, in order, without overlap.</summary>
    public static void SpansNest(DataDocument document)
    {
        if (document.Root is null)
            return;
        new TextSpan(0, document.Source.Length).Contains(document.Root.Span).ShouldBeTrue();
        Nest(document.Root);
    }

    /// <summary>Every scalar's own text, read by itself, gives the scalar's value.</summary>
    public static void ScalarsReadBack(DataDocument document)
    {
        foreach (var scalar in Scalars(document.Root!))
        {
            var content = document.Source.Slice(scalar.ContentSpan);
            var reread = document.Format == DataFormat.Json
                ? JsonDocumentReader.Parse(SourceText.FromString(content)).Root
                : YamlDocumentReader.Parse(SourceText.FromString("k: " + content)).Root.ShouldBeOfType<DataMapping>().Find("k")!.Value;
            // The last line's end is not in the span of a block scalar, though it may be in the value.
            reread.ShouldBeOfType<DataScalar>().Value.TrimEnd('\n').ShouldBe(scalar.Value.TrimEnd('\n'), content);
            if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
                content.Trim(' ', '\t', '\r', '\n').Length.ShouldBe(content.Length, content);
        }
    }

    private static IEnumerable<DataScalar> Scalars(DataNode node)
    {
        if (node is DataScalar scalar)
            yield return scalar;
        var children = node is DataMapping mapping ? mapping.Members.SelectMany(m => new[] { m.Key, m.Value }) : DataTree.ChildrenOf(node);
        foreach (var inner in children.SelectMany(Scalars))
            yield return inner;
    }

    private static void Nest(DataNode node)
    {
        (node.Span.Length >= 0).ShouldBeTrue($"{node.Span} runs backwards");
        if (node is DataScalar scalar)
            scalar.Span.Contains(scalar.ContentSpan).ShouldBeTrue();
        var end = node.Span.Start;
        foreach (var span in DataTree.ChildSpans(node))
        {
            node.Span.Contains(span).ShouldBeTrue($"{span} does not lie in {node.Span}");
            span.Start.ShouldBeGreaterThanOrEqualTo(end);
            end = span.End;
        }
        if (node is DataMapping mapping)
        {
            foreach (var member in mapping.Members)
            {
                member.Span.Contains(member.Key.Span).ShouldBeTrue();
                member.Span.Contains(member.Value.Span).ShouldBeTrue($"{member.Value.Span} does not lie in {member.Span}");
            }
        }
        foreach (var child in DataTree.ChildrenOf(node))
            Nest(child);
    }
}
