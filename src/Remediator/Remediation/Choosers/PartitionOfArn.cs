using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The deployment's own partition in the place of one that an ARN writes out: <c>arn:aws:s3:::logs</c> becomes
/// <c>arn:${AWS::Partition}:s3:::logs</c>, right in every partition. AWS's own managed policies are written that way too.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
/// </summary>
internal sealed class PartitionOfArn : IChooser
{
    private const string Written = "arn:aws:";

    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("an ARN gets its partition as a whole");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        var parts = value is TemplateValue template ? template.Parts : [value];
        if (parts is not [ScalarValue first, ..] || !first.Text.StartsWith(Written, StringComparison.Ordinal))
            return new ValueChoice(null);
        return new ValueChoice(new TemplateValue(
            [new ScalarValue("arn:"), new ReferenceValue(DeploymentFact.Partition), new ScalarValue(":" + first.Text[Written.Length..]), .. parts.Skip(1)]));
    }
}
