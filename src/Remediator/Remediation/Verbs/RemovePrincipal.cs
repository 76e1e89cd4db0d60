using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes a service out of the principal lists of a policy's allow statements; the others stay. A statement that names only that
/// service is left: it is another step's to mend.
/// </summary>
internal sealed class RemovePrincipal : IVerb
{
    public string Name => "remove-principal";

    public IReadOnlyList<string> Arguments => ["policyOf", "service"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var owner = context.One(arguments["policyOf"]!.Text!);
        var service = arguments["service"]!.Text!;
        if (PolicyFacet.Find(context.Project, context.Evaluator, owner)?.Document is not { } policy)
            return StepResult.Done;
        var changes = new List<SourceChange>();
        foreach (var statement in policy.Statements.Where(s => s.Effect == PolicyEffect.Allow))
        {
            foreach (var list in Lists(context, statement, service))
            {
                var index = list.Items.ToList().FindIndex(item => context.Evaluator.TextOf(item) == service);
                changes.Add(context.Project.Editor.RemoveItem(list, index));
            }
        }
        return StepResult.Of(changes) with { Touched = changes.Count > 0 ? [owner.Id] : [] };
    }

    /// <summary>The principal lists that name the service among others.</summary>
    internal static IEnumerable<ListValue> Lists(PlanContext context, PolicyStatement statement, string service) =>
        statement.Source["Principal"] is { } principal && context.Evaluator.Resolve(principal) is MapValue map
            && map["Service"] is { } services && context.Evaluator.Resolve(services) is ListValue { Items.Count: > 1 } list
            && list.Items.Any(item => context.Evaluator.TextOf(item) == service)
                ? [list]
                : [];
}
