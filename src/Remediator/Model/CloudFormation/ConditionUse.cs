using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>
/// What the conditions of a template say of its inputs, and what stands under them.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference-conditions.html
/// </summary>
internal sealed class ConditionUse(DataMapping root, IReadOnlyList<ReferenceSite> sites, IntrinsicBinder binder)
{
    private const int MaxDepth = 100;

    /// <summary>The name of a condition that holds exactly when an input is not empty; null when none is declared.</summary>
    public string? AskingFor(string input) => (root.Find("Conditions")?.Value as DataMapping)?.Members
        .FirstOrDefault(member => binder.Bind(member.Value, null) is CallValue { Function: "Fn::Not", Arguments: [CallValue { Function: "Fn::Equals", Arguments: [var left, var right] }] }
            && (IsPair(left, right, input) || IsPair(right, left, input)))?.Name;

    /// <summary>Whether a condition never holds while an input is empty.</summary>
    public bool Asks(string condition, string input) => Asks(new CallValue("Condition", [new ScalarValue(condition)]), input, 0);

    private bool Asks(Value value, string input, int depth) => depth < MaxDepth && value switch
    {
        CallValue { Function: "Fn::Not", Arguments: [CallValue { Function: "Fn::Equals", Arguments: [var left, var right] }] } => IsPair(left, right, input) || IsPair(right, left, input),
        CallValue { Function: "Fn::And" } all => all.Arguments.Any(operand => Asks(operand, input, depth + 1)),
        CallValue { Function: "Condition", Arguments: [ScalarValue { Text: var name }] } => Named(name) is { } condition && Asks(condition, input, depth + 1),
        MapValue { Entries: [{ Name: "Condition", Value: ScalarValue { Text: var name } }] } => Named(name) is { } condition && Asks(condition, input, depth + 1),
        _ => false,
    };

    private Value? Named(string condition) => (root.Find("Conditions")?.Value as DataMapping)?.Find(condition) is { } member ? binder.Bind(member.Value, null) : null;

    /// <summary>The resources and outputs that read or wait for a resource where it need not be there when <paramref name="condition"/> does not hold.</summary>
    public IReadOnlyList<(string Section, DataMember Reader)> ReadersWithout(string condition, string resource)
    {
        var readers = new List<(string, DataMember)>();
        foreach (var section in root.Members)
        {
            foreach (var member in (section.Value as DataMapping)?.Members ?? [])
            {
                if (member.Name == resource && section.Name == "Resources" || (member.Value as DataMapping)?.Find("Condition")?.Value is DataScalar own && own.Value == condition)
                    continue;
                var guarded = new List<TextSpan>();
                Guarded(member.Value, condition, guarded, 0);
                if (sites.Any(site => site.Name == resource && site.Kind is ReferenceKind.Value or ReferenceKind.Dependency && member.Span.Contains(site.Scalar.Span.Start)
                    && !guarded.Exists(span => span.Contains(site.Scalar.Span.Start))))
                {
                    readers.Add((section.Name, member));
                }
            }
        }
        return readers;
    }

    private static bool IsPair(Value reference, Value text, string input) =>
        reference is ReferenceValue { Attribute: null } asked && asked.Target == input && text is ScalarValue { Text: "" };

    // What an `If` takes when the condition holds.
    private static void Guarded(DataNode node, string condition, List<TextSpan> spans, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (node)
        {
            case DataSequence { Tag: "!If", Items: [DataScalar asked, var whenTrue, _] } when asked.Value == condition:
                spans.Add(whenTrue.Span);
                break;
            case DataMapping { Members: [{ Name: "Fn::If", Value: DataSequence { Items: [DataScalar asked, var whenTrue, _] } }] } when asked.Value == condition:
                spans.Add(whenTrue.Span);
                break;
            case DataMapping mapping:
                foreach (var member in mapping.Members)
                    Guarded(member.Value, condition, spans, depth + 1);
                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                    Guarded(item, condition, spans, depth + 1);
                break;
        }
    }
}
