using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts a statement right that is plainly meant for the service but falls short: the service in another region or without one,
/// actions left out, a condition that does not cover the resources. Only what falls short is touched.
/// </summary>
internal static class StatementRepair
{
    /// <returns>The repair; null when no statement is meant for the service alone, so that a new one is the better way.</returns>
    public static StepResult? Plan(PlanContext context, PolicyDocument policy, IReadOnlyList<PolicyRequest> requests, MapValue model)
    {
        var service = requests[0].Principal;
        if (requests[0].PrincipalKind != "Service" || Nearest(policy, requests, service) is not { } statement)
            return null;
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        if (!PolicyEvaluator.NamesPrincipal(statement, requests[0]) && !Principal(context, statement, model, changes))
            return null;
        if (!Actions(context, statement, requests, model, changes) || !Conditions(context, statement, requests, model, changes, choices))
            return null;
        return changes.Count == 0 ? null : StepResult.Of(changes) with { Choices = choices };
    }

    // One that covers the resources; of several that one which allows most of what is asked for. A key policy's statements are all about
    // the key, other policies' may be about something else.
    private static PolicyStatement? Nearest(PolicyDocument policy, IReadOnlyList<PolicyRequest> requests, string service) => policy.Statements
        .Where(statement => IsDedicated(statement, service) && requests.All(request => CoversResource(statement, request))
            && (requests[0].Resource == "*" || AllowedActions(statement, requests) > 0))
        .MaxBy(statement => AllowedActions(statement, requests));

    private static int AllowedActions(PolicyStatement statement, IReadOnlyList<PolicyRequest> requests) =>
        requests.Count(request => statement.Actions.Any(action => Wildcard.Test(action, request.Action, ignoreCase: true) == Match.Yes));

    private static bool CoversResource(PolicyStatement statement, PolicyRequest request) => statement.Resources.Any(resource =>
        request.Resource == "*" ? resource.Literal == "*" : Wildcard.Test(resource, request.Resource) == Match.Yes);

    // `logs.amazonaws.com` and `logs.eu-west-1.amazonaws.com` are both CloudWatch Logs.
    private static bool IsDedicated(PolicyStatement statement, string service) =>
        statement.Effect == PolicyEffect.Allow && statement.Principals.Count > 0
        && statement.Principals.All(p => p.Kind == "Service" && Label(p.Text.ToString()) == Label(service));

    private static string Label(string service) => service.Split('.')[0];

    private static bool Principal(PlanContext context, PolicyStatement statement, MapValue model, List<SourceChange> changes)
    {
        if (statement.Principals is not [var only] || (model["Principal"] as MapValue)?["Service"] is not { } right)
            return false;
        changes.Add(context.Project.Editor.Replace(only.Value, right));
        return true;
    }

    private static bool Actions(
        PlanContext context, PolicyStatement statement, IReadOnlyList<PolicyRequest> requests, MapValue model, List<SourceChange> changes)
    {
        if (statement.Actions.Count == 0)
            return false;
        var needed = requests.Select(r => r.Action).Distinct()
            .Where(action => !statement.Actions.Any(a => Wildcard.Test(a, action, ignoreCase: true) == Match.Yes)).ToArray();
        if (needed.Length == 0)
            return true;
        var all = (model["Action"] as ListValue)?.Items.OfType<ScalarValue>().Select(item => item.Text).ToArray() ?? [];
        var missing = all.Where(pattern => needed.Any(action => Wildcard.Test(new TextPattern().Add(pattern), action, ignoreCase: true) == Match.Yes))
            .Select(text => (Value)new ScalarValue(text)).ToArray();
        var present = context.Evaluator.Resolve(statement.Source["Action"]!);
        if (present is ListValue list)
            changes.Add(SourceChange.InOrder([.. missing.Select(item => context.Project.Editor.AddItem(list, item))]));
        else
            changes.Add(context.Project.Editor.Replace(present, new ListValue([new ScalarValue(context.Evaluator.PatternOf(present).ToString()), .. missing])));
        return true;
    }

    private static bool Conditions(
        PlanContext context,
        PolicyStatement statement,
        IReadOnlyList<PolicyRequest> requests,
        MapValue model,
        List<SourceChange> changes,
        List<string> choices)
    {
        var failing = statement.Conditions.Where(c => requests.Any(r => ConditionEvaluator.Test(c, r) != Match.Yes)).ToArray();
        if (failing.Length == 0)
            return true;
        // Only a condition on the rule's own key can be put right from the rule; any other was somebody's intention.
        if (failing is not [var only] || model["Condition"] is not MapValue { Entries: [var right] } || right.Value is not MapValue { Entries: [var pair] }
            || !string.Equals(pair.Name, only.Key, StringComparison.OrdinalIgnoreCase)
            || statement.Source["Condition"] is not { } source || context.Evaluator.Resolve(source) is not MapValue operators
            || operators.Find(only.Operator) is not { Value: MapValue keys } entry || keys.Find(only.Key) is not { } held)
        {
            return false;
        }
        if (only.Operator != right.Name && !(only.Operator is "ArnLike" or "ArnEquals" or "StringLike"))
        {
            if (keys.Entries.Count > 1 || operators.Find(right.Name) is not null)
                return false;
            changes.Add(context.Project.Editor.RenameProperty(entry, right.Name));
        }
        if (requests.Any(r => ConditionEvaluator.Test(only with { Operator = right.Name }, r) != Match.Yes))
        {
            changes.Add(context.Project.Editor.Replace(held.Value, pair.Value));
            choices.Add($"the condition of {statement.Name} on `{only.Key}` was `{string.Join("`, `", only.Values)}`, which does not cover the resource that failed; it now covers what the rule's statement covers");
        }
        return true;
    }
}
