using Remediator.Catalogue;
using Remediator.Policies;
using Remediator.Remediation.Verbs;

namespace Remediator.Remediation;

/// <summary>
/// Whether a template shows a variant: the <c>when</c> of its rule.
/// <c>located: name</c>: a locator found something.
/// <c>shared-principal: { policyOf: target, service: … }</c>: an allow statement of the policy names the service among others.
/// <c>allowed: { policyOf: target, request: … }</c>: the policy allows the requests already.
/// </summary>
internal static class VariantCondition
{
    public static bool Holds(PlanContext context)
    {
        foreach (var (name, arguments) in (context.Rule.When as SpecMap)?.Entries ?? [])
        {
            var holds = name switch
            {
                "located" => context.All(arguments.Text ?? "").Count > 0,
                "allowed" => IsAllowed(context, arguments),
                "shared-principal" => HasSharedPrincipal(context, arguments),
                _ => throw new RuleException(context.Rule, $"line {arguments.Line}: `when` knows no `{name}`"),
            };
            if (!holds)
                return false;
        }
        return true;
    }

    private static bool HasSharedPrincipal(PlanContext context, Spec arguments) =>
        PolicyFacet.Find(context.Project, context.Evaluator, context.One(arguments["policyOf"]!.Text!))?.Document is { } policy
        && policy.Statements.Any(s => s.Effect == PolicyEffect.Allow && RemovePrincipal.Lists(context, s, arguments["service"]!.Text!).Any());

    private static bool IsAllowed(PlanContext context, Spec arguments) =>
        PolicyFacet.Find(context.Project, context.Evaluator, context.One(arguments["policyOf"]!.Text!))?.Document is { } policy
        && RequestBuilder.Build(context, arguments["request"]!, context.All("subject"))
            .All(request => PolicyEvaluator.Evaluate(policy, request).Verdict == PolicyVerdict.Allowed);
}
