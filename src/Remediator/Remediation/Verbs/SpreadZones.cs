using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Lets a list of subnets cover two zones: subnets of one tier that share a zone are parted, or those of the tier's other zones are
/// added. With <c>distinct</c> no two may share a zone. Zones that the template does not tell are not guessed, and the step is refused.
/// </summary>
internal sealed class SpreadZones : IVerb
{
    // Each Region has as many at least; in one of them (us-west-1) most accounts see two.
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-regions-availability-zones.html
    private const int ZonesOfARegion = 3;

    public string Name => "spread-zones";

    public IReadOnlyList<string> Arguments => ["of", "path", "distinct"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var zones = new SubnetZones(context);
        var isDistinct = arguments["distinct"]?.Text == "true";
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (resource.Properties[arguments["path"]!.Text!] is not { } value)
                return StepResult.Refused($"`{resource.Id}` names no subnets");
            if (context.Evaluator.Resolve(value) is not ListValue list)
                return StepResult.Refused($"the subnets of `{resource.Id}` come from outside ({context.Evaluator.Shown(value)}): pass two whose zones differ");
            var listed = new List<Resource>();
            foreach (var item in list.Items)
            {
                if (item is not ReferenceValue reference || context.Project.Find(reference.Target) is not { } subnet || !SubnetZones.IsSubnet(subnet))
                    return StepResult.Refused($"the template does not make the subnet {context.Evaluator.Shown(item)} of `{resource.Id}`: see that its zone is another than that of the others");
                listed.Add(subnet);
            }
            if (listed.Find(subnet => zones.Of(subnet) is null) is { } untold)
                return StepResult.Refused($"the template does not tell the zone of `{untold.Id}`: give each subnet of `{resource.Id}` a zone of its own");
            var kinds = listed.Select(subnet => zones.Of(subnet)!.Key).Distinct().Count();
            if (kinds >= 2 && (!isDistinct || kinds == listed.Count))
                continue;
            return listed.Count >= 2 ? Part(context, zones, resource, listed, isDistinct) : Add(context, zones, resource, list, listed);
        }
        return StepResult.Done;
    }

    private static StepResult Part(PlanContext context, SubnetZones zones, Resource resource, List<Resource> listed, bool isDistinct)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var moved = new List<string>();
        var taken = listed.Select(subnet => zones.Of(subnet)!).DistinctBy(zone => zone.Key).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var subnet in listed)
        {
            var zone = zones.Of(subnet)!;
            if (seen.Add(zone.Key) || !isDistinct && taken.Count >= 2)
                continue;
            var free = Enumerable.Range(0, ZonesOfARegion).FirstOrDefault(index => !taken.Exists(other => other.Index == index), -1);
            if (taken.Exists(other => other.Index is null) || free < 0)
                return StepResult.Refused($"`{subnet.Id}` lies in the zone {zone.Key} that another subnet of `{resource.Id}` has: give it one of the Region's others");
            if (PinnedIn(context, subnet) is { } pinned)
                return StepResult.Refused($"`{subnet.Id}` has the zone of another subnet of `{resource.Id}`, and `{pinned}`, which stands in it, names its zone itself: move both by hand");
            changes.Add(zones.Move(subnet, free));
            taken.Add(new SubnetZone("", free));
            moved.Add(subnet.Id);
            choices.Add($"`{subnet.Id}` moves to another zone, so it is made anew with all that stands in it");
        }
        return StepResult.Of(changes) with { Touched = moved, Choices = choices };
    }

    // What lies in the subnet, or is joined with what does (the volume of an instance), and says its zone would lie in the wrong one.
    private static string? PinnedIn(PlanContext context, Resource subnet)
    {
        var inside = context.Project.Resources.Where(other => other.Id != subnet.Id && RefersTo(other.Properties, [subnet.Id])).ToArray();
        var names = inside.Select(resource => resource.Id).ToHashSet(StringComparer.Ordinal);
        var joined = context.Project.Resources.Where(other => names.Contains(other.Id) || RefersTo(other.Properties, names))
            .SelectMany(other => ValueTree.In(other.Properties).OfType<ReferenceValue>()).Select(reference => context.Project.Find(reference.Target)).OfType<Resource>()
            .Where(other => !SubnetZones.IsSubnet(other) && !names.Contains(other.Id));
        return inside.Concat(joined).FirstOrDefault(other => PropertyPath.Parse("**").Find(other.Properties)
            .Any(hit => hit.Entry?.Name is "AvailabilityZone" or "AvailabilityZones" && !RefersTo(hit.Value, names) && !RefersTo(hit.Value, [subnet.Id])))?.Id;
    }

    private static bool RefersTo(Value value, HashSet<string> names) => ValueTree.In(value).OfType<ReferenceValue>().Any(reference => names.Contains(reference.Target));

    private static StepResult Add(PlanContext context, SubnetZones zones, Resource resource, ListValue list, List<Resource> listed)
    {
        if (listed is not [var only])
            return StepResult.Refused($"`{resource.Id}` names no subnets");
        var here = zones.Of(only)!;
        var others = zones.All.Where(subnet => subnet.Id != only.Id && zones.AreAlike(subnet, only) && zones.Of(subnet) is { } zone && zone.Key != here.Key)
            .DistinctBy(subnet => zones.Of(subnet)!.Key).ToArray();
        if (others.Length == 0 || others.Length != zones.All.Count(subnet => subnet.Id != only.Id && zones.AreAlike(subnet, only)))
            return StepResult.Refused($"`{resource.Id}` has the one subnet `{only.Id}`, and which other belongs to it the template does not tell: add one of another zone");
        var attribute = ((ReferenceValue)list.Items[0]).Attribute;
        return StepResult.Of([.. others.Select(subnet => context.Project.Editor.AddItem(list, new ReferenceValue(subnet.Id, attribute)))]) with
        {
            Touched = [resource.Id],
            Choices = [$"{string.Join(", ", others.Select(subnet => $"`{subnet.Id}`"))} of the same tier {(others.Length == 1 ? "lies" : "lie")} in another zone than `{only.Id}`"],
        };
    }
}
