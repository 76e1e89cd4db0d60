using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>
/// The list that is written out in a call of <c>concat</c>: what is added to the whole goes there, and its items have other places in the whole.
/// </summary>
/// <param name="First">The place of its first item in the whole.</param>
internal sealed record ListPart(int First)
{
    /// <summary>The origin of a whole made of lists: the first one that is written in the call; null when none is.</summary>
    public static Origin? OriginIn(IReadOnlyList<Value> lists, Evaluator evaluator)
    {
        var first = 0;
        foreach (var list in lists)
        {
            if (list is ListValue { Origin: { Syntax: HclTuple } written })
                return written with { Container = new ListPart(first) };
            first += evaluator.Resolve(list) is ListValue known ? known.Items.Count : 0;
        }
        return null;
    }

    /// <summary>The place in the written list of an item of the whole; negative, or past its end, when the item is of another list.</summary>
    public static int PlaceIn(Origin written, int index) => index - ((written.Container as ListPart)?.First ?? 0);
}
