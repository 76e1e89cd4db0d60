using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Gives expressions that were read from a text of their own the spans of the file in which that text stands.</summary>
/// <param name="offsets">Where each unit of the text stands in the file, and where the last one ends.</param>
internal sealed class HclMover(IReadOnlyList<int> offsets)
{
    public IReadOnlyList<HclTemplatePart> Parts(IReadOnlyList<HclTemplatePart> parts) =>
        [.. parts.Select(part => new HclTemplatePart(Moved(part.Span), part.Text, part.Expression is null ? null : Moved(part.Expression)))];

    private HclExpression Moved(HclExpression expression) => expression switch
    {
        HclLiteral literal => new HclLiteral(Moved(literal.Span), literal.Text),
        HclTemplate template => new HclTemplate(Moved(template.Span), Parts(template.Parts), Moved(template.Content), template.IsHeredoc),
        HclTuple tuple => new HclTuple(Moved(tuple.Span), Moved(tuple.Items)),
        HclObject map => new HclObject(Moved(map.Span), [.. map.Items.Select(item => new HclObjectItem(Moved(item.Key), item.Name, Moved(item.Value)))]),
        HclTraversal traversal => new HclTraversal(Moved(traversal.Span), traversal.Root, traversal.Source is null ? null : Moved(traversal.Source),
            [.. traversal.Steps.Select(step => step with { Span = Moved(step.Span), Index = step.Index is null ? null : Moved(step.Index) })]),
        HclCall call => new HclCall(Moved(call.Span), call.Name, Moved(call.Arguments)),
        HclConditional choice => new HclConditional(Moved(choice.Condition), Moved(choice.WhenTrue), Moved(choice.WhenFalse)),
        HclCompound compound => new HclCompound(Moved(compound.Span), compound.Form, Moved(compound.Parts)),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} is no expression that is known"),
    };

    private HclExpression[] Moved(IReadOnlyList<HclExpression> expressions) => [.. expressions.Select(Moved)];

    private TextSpan Moved(TextSpan span) => new(offsets[span.Start], offsets[span.End]);
}
