using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Gives statements of identity policies that lack a Resource the one that follows from their actions: <c>*</c> for actions that know no other, or
/// the only resource of the template that the actions can be about.
/// </summary>
internal sealed class ResourceMender : IStatementMender
{
    public string Name => "resource";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        if (policy.Kind != PolicyKind.Identity)
            return StepResult.Done;
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var granted = new List<Value>();
        foreach (var statement in policy.Statements)
        {
            var present = statement.Find("Resource");
            if (statement["NotResource"] is not null || (present is not null && context.Evaluator.Resolve(present.Value) is not ListValue { Items.Count: 0 }))
                continue;
            var actions = PolicyText.Items(context, statement, "Action").Select(context.Evaluator.TextOf).ToArray();
            if (actions.Length == 0 || Array.Exists(actions, action => action is null) || Right(context, actions!) is not var (value, choice))
                return StepResult.Refused($"which resources {PolicyText.NameOf(context, statement)} of `{policy.Resource.Id}` is for cannot be told from its actions ({string.Join(", ", actions.Select(action => action ?? "?"))}) and the template");
            changes.Add(present is null ? context.Project.Editor.AddProperty(statement, "Resource", value, After(statement)) : context.Project.Editor.Replace(present.Value, value));
            choices.Add($"{PolicyText.NameOf(context, statement)} was given {choice}");
            granted.Add(new MapValue([.. statement.Entries.Where(entry => entry.Name != "Resource"), new MapEntry("Resource", value)]));
        }
        return StepResult.Of(changes) with { Choices = choices, Claims = granted.Count == 0 ? [] : [new PolicyClaim(policy.Resource.Id, [], granted, PolicyKind.Identity)] };
    }

    private static string? After(MapValue statement) => statement.Find("Action") is not null ? "Action" : statement.Find("NotAction") is not null ? "NotAction" : null;

    private static (Value Value, string Choice)? Right(PlanContext context, string[] actions)
    {
        if (Array.TrueForAll(actions, ActionsWithoutResource.Contains))
            return (new ScalarValue("*"), "`*`, since its actions know no other resource");
        if (Array.Exists(actions, action => ActionsWithoutResource.Contains(action) || ServiceArns.IsOfOtherResource(action)))
            return null;
        if (actions.Select(action => action.Split(':')[0]).Distinct().ToArray() is not [var vendor] || ServiceArns.Of(vendor) is not { } known
            || context.Project.Resources.Where(resource => known.Types.Contains(resource.Type)).ToArray() is not [var only])
        {
            return null;
        }
        var arn = new ReferenceValue(only.Id, context.Project.ArnAttributeOf(only.Type));
        Value[] values = [.. known.Endings.Select(ending => ending == "." ? (Value)arn : new TemplateValue([arn, new ScalarValue(ending)]))];
        return (values is [var single] ? single : new ListValue(values), $"`{only.Id}`, the only resource of the template that its actions can be about");
    }
}
