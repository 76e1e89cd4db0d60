using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.PulumiYaml;

/// <summary>
/// A policy as JSON in a block or a quoted text: read in a copy of the file in which all else is blank, so that spans and edits count in
/// the file itself. A text with escapes is not read.
/// </summary>
internal sealed class TextPolicy
{
    private const int MaxDepth = 60;
    private readonly SourceText _source;
    private readonly Func<string, Value> _bind;

    private TextPolicy(DataDocument document, SourceText source, Func<string, Value> bind)
    {
        _source = source;
        _bind = bind;
        Editor = new JsonEditor(document);
    }

    public JsonEditor Editor { get; }

    /// <summary>Reads the policy of a scalar; null when its text is none.</summary>
    /// <param name="bind">Gives the value of a text with interpolations.</param>
    public static Value? TryRead(SourceText source, DataScalar scalar, Func<string, Value> bind)
    {
        if (!scalar.Value.AsSpan().TrimStart().StartsWith("{") || !scalar.Value.Contains("\"Statement\"", StringComparison.Ordinal))
            return null;
        var content = Content(source, scalar);
        var masked = new char[source.Text.Length];
        for (var i = 0; i < masked.Length; i++)
            masked[i] = content.Contains(i) || source.Text[i] is '\n' or '\r' ? source.Text[i] : ' ';
        var document = JsonDocumentReader.Parse(SourceText.FromString(new string(masked), source.Path));
        if (document.Problems.Count > 0 || document.Root is not DataMapping root)
            return null;
        return new TextPolicy(document, source, bind).ValueOf(root, null, 0);
    }

    // Between the quotes, or behind the header of a block.
    private static TextSpan Content(SourceText source, DataScalar scalar)
    {
        var span = scalar.ContentSpan;
        if (scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded))
            return scalar.Style == ScalarStyle.Plain ? span : new TextSpan(span.Start + 1, span.End - 1);
        var header = source.Text.IndexOf('\n', span.Start);
        return header < 0 || header > span.End ? span : new TextSpan(header, span.End);
    }

    private Value ValueOf(DataNode node, DataNode? container, int depth)
    {
        var origin = new Origin(_source, node.Span, new TextPlace(this, node), container is null ? null : new TextPlace(this, container));
        if (depth > MaxDepth)
            return new CallValue("unknown", []);
        switch (node)
        {
            case DataMapping mapping:
                return new MapValue([.. mapping.Members.Select(member => new MapEntry(member.Name, ValueOf(member.Value, mapping, depth + 1), member))]) { Origin = origin };
            case DataSequence sequence:
                return new ListValue([.. sequence.Items.Select(item => ValueOf(item, sequence, depth + 1))]) { Origin = origin };
            case DataScalar scalar when scalar.Kind == ScalarKind.Text && scalar.Value.Contains("${", StringComparison.Ordinal):
                return new TemplateValue([_bind(scalar.Value)]) { Origin = origin };
            case DataScalar scalar:
                return new ScalarValue(scalar.Value, scalar.Kind) { Origin = origin };
            default:
                return new CallValue("unknown", []);
        }
    }
}

/// <summary>A node of JSON inside a text.</summary>
internal sealed record TextPlace(TextPolicy Policy, DataNode Node);
