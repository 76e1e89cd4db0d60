using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A zone of the Region that is deployed to, in the place of one of another Region: the same letter behind whatever the Region is.
/// </summary>
internal sealed class ZoneOfRegion : IChooser
{
    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("a zone is chosen as a whole");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        if (value is not ScalarValue { Text: var zone } || zone.Length < 10 || !char.IsAsciiLetterLower(zone[^1]) || !char.IsAsciiDigit(zone[^2]))
            return new ValueChoice(null, Refusal: value is ScalarValue ? $"`{context.Evaluator.Shown(value)}` is no zone of a Region" : null);
        var captures = context.Diagnosis.Captures;
        var available = captures.GetValueOrDefault("available", "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var region = captures.GetValueOrDefault("region", "") is { Length: > 0 } told ? told
            : available.Length > 0 ? available[0].TrimEnd('.')[..^1]
            : context.Deployment[DeploymentFact.Region] ?? "";
        if (region == zone[..^1])
            return new ValueChoice(null, Refusal: $"`{zone}` is a zone of {region}, and {region} does not offer it to this account: choose another one");
        if (available.Length > 0 && !Array.Exists(available, other => other.TrimEnd('.') == region + zone[^1]))
            return new ValueChoice(null, Refusal: $"{region} offers no zone `{zone[^1]}` to this account, but {string.Join(", ", available)}: choose one of them");
        return new ValueChoice(
            new TemplateValue([new ReferenceValue(DeploymentFact.Region), new ScalarValue(zone[^1..])]),
            $"`{zone}` became zone `{zone[^1]}` of the Region that is deployed to; `aws ec2 describe-availability-zones` lists which there are");
    }
}
