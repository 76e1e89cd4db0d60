using Remediator.Sources.Data;

namespace Remediator.Model.CloudFormation;

/// <summary>The habits of one template, so that what is added looks like what is there.</summary>
internal sealed class DocumentStyle
{
    private const int MaxDepth = 200;
    private readonly DataDocument _document;
    private int _shortTags;
    private int _longForms;
    private int _inline;
    private int _expanded;

    private DocumentStyle(DataDocument document) => _document = document;

    /// <summary>Whether the file writes intrinsic functions as tags; where it has none, tags are the custom.</summary>
    public bool ShortTags => _shortTags >= _longForms;

    /// <summary>Whether the file keeps a long-form function on one line.</summary>
    public bool InlineFunctions => _inline > _expanded;

    public static DocumentStyle Of(DataDocument document)
    {
        var style = new DocumentStyle(document);
        if (document.Root is not null)
            style.Visit(document.Root, 0);
        return style;
    }

    /// <summary>The style for a place: the quotes are those of the neighbours.</summary>
    public WriteStyle Around(DataNode container) =>
        new(ShortTags: ShortTags, InlineFunctions: InlineFunctions, Quote: QuoteIn(container, 0));

    private static char QuoteIn(DataNode container, int depth)
    {
        if (depth > 4)
            return ' ';
        var children = container switch
        {
            DataMapping mapping => mapping.Members.Select(member => member.Value),
            DataSequence sequence => sequence.Items,
            _ => [],
        };
        foreach (var child in children)
        {
            // Only a text that needs no quotes shows a habit.
            var quote = child switch
            {
                DataScalar { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } scalar
                    when scalar.Kind == ScalarKind.Text && YamlText.Scalar(scalar.Value, scalar.Style) == scalar.Value =>
                    scalar.Style == ScalarStyle.SingleQuoted ? '\'' : '"',
                DataScalar => ' ',
                _ => QuoteIn(child, depth + 1),
            };
            if (quote != ' ')
                return quote;
        }
        return ' ';
    }

    private void Visit(DataNode node, int depth)
    {
        if (depth > MaxDepth)
            return;
        if (IntrinsicBinder.FunctionOf(node.Tag) is not null)
            _shortTags++;
        switch (node)
        {
            case DataMapping { Members: [var only] } mapping when only.Name == "Ref" || only.Name.StartsWith("Fn::", StringComparison.Ordinal):
                _longForms++;
                if (_document.Source.Text.AsSpan(mapping.Span.Start, mapping.Span.Length).Contains('\n'))
                    _expanded++;
                else
                    _inline++;
                Visit(only.Value, depth + 1);
                break;
            case DataMapping mapping:
                foreach (var member in mapping.Members)
                    Visit(member.Value, depth + 1);
                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                    Visit(item, depth + 1);
                break;
        }
    }
}
