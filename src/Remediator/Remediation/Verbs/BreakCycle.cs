using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Breaks a cycle: by the explicit dependency that closes it, else by moving security group rules into resources of their own.
/// </summary>
internal sealed class BreakCycle : IVerb
{
    private static readonly DropDependency Drop = new();
    private static readonly ExtractSecurityGroupRules Extract = new();

    public string Name => "break-cycle";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var dropped = Drop.Plan(context, arguments);
        if (dropped.Refusal is null)
            return dropped;
        var extracted = Extract.Plan(context, arguments);
        return extracted.Refusal is null && extracted.Changes.Count > 0 ? extracted : dropped;
    }
}
