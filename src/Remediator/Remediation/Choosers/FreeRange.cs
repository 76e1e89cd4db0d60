using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The first range of the same size that lies in the network of a subnet and that no other subnet of the template has, in the place of one
/// that overlaps with another or lies outside. Whether something outside of the template has it, only the deployment tells.
/// </summary>
/// <param name="network">The located resource with the network's range (<c>CidrBlock</c>).</param>
internal sealed class FreeRange(string network) : IChooser
{
    private const string Property = "CidrBlock";

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var vpc = context.One(network);
        if (RangeOf(context, vpc) is not { } whole)
            return Choice.Refused($"the range of `{vpc.Id}` is not known from the template");
        if (AddressRange.Parse(text) is not { } range)
            return Choice.Refused($"`{text}` is no range of IPv4 addresses");
        var others = context.Project.Resources.Where(r => r.Type == resource.Type && r != resource
            && r.Properties["VpcId"] is { } id && context.Evaluator.ReferencesIn(id).Any(reference => reference.Target == vpc.Id)).ToArray();
        var taken = others.Select(other => RangeOf(context, other)).ToArray();
        if (Array.IndexOf(taken, null) is var unknown and >= 0)
            return Choice.Refused($"the range of `{others[unknown].Id}` is not known from the template, so which are free cannot be told");
        if (whole.Contains(range) && !Array.Exists(taken, other => other!.Value.Overlaps(range)))
            return Choice.Keep;
        if (range.Bits <= whole.Bits)
            return Choice.Refused($"`{text}` does not fit into {whole}, the range of `{vpc.Id}`: choose a smaller one");
        for (ulong start = whole.Base; start + range.Size - 1 <= whole.Last; start += range.Size)
        {
            var free = range with { Base = (uint)start };
            if (!Array.Exists(taken, other => other!.Value.Overlaps(free)))
                return new Choice(free.ToString(), $"`{text}` became `{free}`, the first range of its size in {whole} (`{vpc.Id}`) that no other subnet of the template has");
        }
        return Choice.Refused($"no range of the size of `{text}` is free in {whole} (`{vpc.Id}`)");
    }

    private static AddressRange? RangeOf(PlanContext context, Resource resource) =>
        resource.Properties[Property] is { } value && context.Evaluator.TextOf(value) is { } text ? AddressRange.Parse(text) : null;
}
