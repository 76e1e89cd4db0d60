using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The version of the policy language, where another date was written.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html
/// </summary>
internal sealed class PolicyVersion(string current) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text) =>
        text is "2012-10-17" or "2008-10-17" ? Choice.Keep : new Choice(current);
}
