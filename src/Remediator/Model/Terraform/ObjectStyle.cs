using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>How the objects at a place write their entries: what is added among them is written alike.</summary>
internal static class ObjectStyle
{
    /// <summary>The habits of the objects in a list, of an object's own entries, else of the object that holds the place.</summary>
    public static WriteStyle At(Origin origin, bool isOneLine)
    {
        var style = new WriteStyle(SingleLine: isOneLine);
        if (Example(origin) is not { Items: [var first, ..] items } map)
            return style;
        var file = new HclWriter(origin.Source);
        var hasCommas = file.IsMultiLine(new TextSpan(first.Span.End, items.Count > 1 ? items[1].Span.Start : map.Span.End)) && file.CommaAfter(first.Span.End) >= 0;
        return style with
        {
            QuotedKeys = first.Key is HclTemplate,
            Assign = file.AssignOf(first),
            EntryCommas = hasCommas,
            TrailingComma = file.CommaAfter(items[^1].Span.End) >= 0,
        };
    }

    private static HclObject? Example(Origin origin) => origin.Syntax switch
    {
        HclTuple list when list.Items.OfType<HclObject>().LastOrDefault(item => item.Items.Count > 0) is { } sibling => sibling,
        HclObject { Items.Count: > 0 } map => map,
        _ => origin.Container as HclObject,
    };
}
