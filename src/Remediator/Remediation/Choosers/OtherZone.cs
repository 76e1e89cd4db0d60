using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// Another zone in the place of one that a message refuses: the first of those that it offers in which none of its siblings is, else the first.
/// </summary>
/// <param name="offered">The zones that the message offers, a Scriban text.</param>
internal sealed class OtherZone(string offered) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var zones = context.Render(offered).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (zones.Contains(text))
            return Choice.Keep;
        if (zones.Length == 0)
            return Choice.Refused($"the message refuses `{text}` and offers no other zone: aws ec2 describe-availability-zones lists them");
        var taken = context.Project.Resources.Where(other => other.Type == resource.Type && other != resource)
            .Select(other => other.Properties["AvailabilityZone"] is { } zone ? context.Evaluator.TextOf(zone) : null).ToHashSet(StringComparer.Ordinal);
        var right = Array.Find(zones, zone => !taken.Contains(zone)) ?? zones[0];
        return new Choice(right, $"`{resource.Id}` moved from `{text}` to `{right}`, one of {string.Join(", ", zones)}; the subnet is made anew, with all that lies in it");
    }
}
