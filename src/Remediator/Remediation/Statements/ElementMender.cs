using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Takes elements out of statements that their kind of policy does not have: a Resource where a role says who may take it on, a Principal where a
/// policy says what an identity may do.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
/// </summary>
internal sealed class ElementMender : IStatementMender
{
    private static readonly string[] OfPrincipals = ["Principal", "NotPrincipal"];
    private static readonly string[] OfResources = ["Resource", "NotResource"];

    public string Name => "element";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        var prohibited = policy.IsTrust ? OfResources : policy.Kind == PolicyKind.Identity ? OfPrincipals : [];
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        foreach (var statement in policy.Statements)
        {
            foreach (var entry in statement.Entries.Where(entry => prohibited.Contains(entry.Name)))
            {
                changes.Add(context.Project.Editor.RemoveProperty(statement, entry));
                // Who is meant must not get lost unseen.
                if (!policy.IsTrust)
                    choices.Add($"`{entry.Name}` of {PolicyText.NameOf(context, statement)} was taken out: what it allows, it allows whom the policy is attached to");
            }
        }
        return StepResult.Of(changes) with { IsRespelling = true, Choices = choices };
    }
}
