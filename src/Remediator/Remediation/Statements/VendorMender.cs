using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Writes the service in full where actions and ARNs lack it or have a wildcard for it: before the colon of an action, and as the third part of an
/// ARN. It follows from what the statement's other half names.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html
/// </summary>
internal sealed class VendorMender : IStatementMender
{
    private const int ServicePart = 2;
    private const string Anything = "*";

    public string Name => "vendor";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        var results = policy.Statements.SelectMany(statement => new[] { MendActions(context, policy, statement), MendResources(context, policy, statement) }).ToArray();
        return Array.Find(results, result => result.Refusal is not null) ?? StepResult.Of([.. results.SelectMany(result => result.Changes)]) with
        {
            Choices = [.. results.SelectMany(result => result.Choices)],
            IsRespelling = true,
        };
    }

    private static StepResult MendActions(PlanContext context, PolicyText policy, MapValue statement)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        foreach (var element in new[] { "Action", "NotAction" })
        {
            foreach (var item in PolicyText.Items(context, statement, element))
            {
                if (context.Evaluator.TextOf(item) is not { Length: > 0 } action || action == Anything || HasVendor(action))
                    continue;
                if (ParameterDefault.Of(context, item) is not { } written || Right(context, statement, action) is not { } right)
                    return StepResult.Refused($"of which service `{action}` is in {PolicyText.NameOf(context, statement)} of `{policy.Resource.Id}`, the statement does not show");
                var made = written.Write(context, right);
                changes.AddRange(made.Changes);
                choices.AddRange(made.Choices);
                choices.Add($"`{action}` became `{right}` in {PolicyText.NameOf(context, statement)}");
            }
        }
        return StepResult.Of(changes) with { Choices = choices };
    }

    private static bool HasVendor(string action) => action.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && IsVendor(action[..colon]);

    private static bool IsVendor(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static string? Right(PlanContext context, MapValue statement, string action)
    {
        var colon = action.IndexOf(':', StringComparison.Ordinal);
        var dot = action.IndexOfAny(['.', '/']);
        if (colon < 0 && dot > 0 && IsVendor(action[..dot]) && char.IsAsciiLetterLower(action[0]))
            return $"{action[..dot]}:{action[(dot + 1)..]}";
        return VendorOfResources(context, statement) is { } vendor ? $"{vendor}:{action[(colon + 1)..]}" : null;
    }

    // The service of all ARNs that the statement names.
    private static string? VendorOfResources(PlanContext context, MapValue statement)
    {
        var identities = context.Evaluator.WithIdentities();
        var services = PolicyText.Items(context, statement, "Resource").Select(item => VendorOf(context, item)
            ?? (identities.PatternOf(item).ToString() is var text && text.StartsWith("arn:", StringComparison.Ordinal) && text.Split(':') is { Length: > ServicePart } parts && IsVendor(parts[ServicePart]) ? parts[ServicePart] : null))
            .Distinct().ToArray();
        return services is [{ } only] ? only : null;
    }

    // A reference says by the type of what it leads to which service it is.
    private static string? VendorOf(PlanContext context, Value item) => context.Evaluator.ReferencesIn(item is TemplateValue { Parts: [var first, ..] } ? first : item) is [var reference]
        && context.Project.Find(reference.Target) is { } resource ? ServiceArns.All.FirstOrDefault(known => known.Types.Contains(resource.Type))?.Vendor : null;

    private static StepResult MendResources(PlanContext context, PolicyText policy, MapValue statement)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        foreach (var element in new[] { "Resource", "NotResource" })
        {
            foreach (var item in PolicyText.Items(context, statement, element))
            {
                // Interpolations may hold colons of their own, so only what stands before the first of them can be counted.
                var head = item switch { ScalarValue scalar => scalar.Text, TemplateValue { Parts: [ScalarValue first, ..] } => first.Text, _ => "" };
                if (!head.StartsWith("arn:", StringComparison.Ordinal) || head.Split(':') is not { Length: > ServicePart + 1 } parts || IsVendor(parts[ServicePart]))
                    continue;
                if (item is ScalarValue && parts[(ServicePart + 1)..].All(part => part == Anything))
                {
                    changes.Add(context.Project.Editor.Replace(item, new ScalarValue(Anything)));
                    choices.Add($"`{head}` became `{Anything}`, which says the same, in {PolicyText.NameOf(context, statement)}");
                    continue;
                }
                if (VendorOfActions(context, statement) is not { } vendor)
                    return StepResult.Refused($"of which service `{context.Evaluator.Shown(item)}` is in {PolicyText.NameOf(context, statement)} of `{policy.Resource.Id}`, its actions do not show");
                var right = string.Join(':', [.. parts[..ServicePart], vendor, .. parts[(ServicePart + 1)..]]);
                changes.Add(context.Project.Editor.Replace(item, item is TemplateValue template ? new TemplateValue([new ScalarValue(right), .. template.Parts.Skip(1)]) : new ScalarValue(right)));
                choices.Add($"the service of `{context.Evaluator.Shown(item)}` became `{vendor}`, that of the actions, in {PolicyText.NameOf(context, statement)}");
            }
        }
        return StepResult.Of(changes) with { Choices = choices };
    }

    private static string? VendorOfActions(PlanContext context, MapValue statement)
    {
        var vendors = PolicyText.Items(context, statement, "Action").Select(context.Evaluator.TextOf)
            .Select(action => action is not null && HasVendor(action) ? action.Split(':')[0] : null).Distinct().ToArray();
        return vendors is [{ } only] ? only : null;
    }
}
