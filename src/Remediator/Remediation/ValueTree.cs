using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>All that a value is made of.</summary>
internal static class ValueTree
{
    // Deeper than any real template.
    private const int MaxDepth = 60;

    /// <summary>The value and every value in it, outermost first.</summary>
    public static IEnumerable<Value> In(Value value) => In(value, 0);

    private static IEnumerable<Value> In(Value value, int depth)
    {
        if (depth > MaxDepth)
            yield break;
        yield return value;
        var inner = value switch
        {
            TemplateValue template => template.Parts.AsEnumerable(),
            ChoiceValue choice => [choice.WhenTrue, choice.WhenFalse],
            CallValue call => call.Arguments,
            ListValue list => list.Items,
            MapValue map => map.Entries.Select(entry => entry.Value),
            _ => [],
        };
        foreach (var found in inner.SelectMany(item => In(item, depth + 1)))
            yield return found;
    }
}
