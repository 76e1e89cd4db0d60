using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes the requests that a policy must allow, for each resource that is concerned. What the log did not tell stays open, written
/// <c>${name}</c>: it matches the same open name in the template, and nothing else for certain.
/// </summary>
internal static class RequestBuilder
{
    public static IReadOnlyList<PolicyRequest> Build(PlanContext context, Spec spec, IReadOnlyList<Resource> subjects)
    {
        var requests = new List<PolicyRequest>();
        foreach (var subject in subjects.Count > 0 ? subjects : [null!])
        {
            var (kind, principal) = ((SpecMap)spec["principal"]!).Entries[0] is var entry ? (entry.Key, Text(context, entry.Value, subject)) : default;
            var values = new RequestContext();
            foreach (var (key, value) in (spec["context"] as SpecMap)?.Entries ?? [])
                values.Add(key, Text(context, value, subject));
            foreach (var action in spec["actions"]!.Texts)
                requests.Add(new PolicyRequest(kind, principal, action, spec["resource"]?.Text ?? "*", values, context.Deployment));
        }
        return requests;
    }

    private static string Text(PlanContext context, Spec spec, Resource? subject)
    {
        var value = new ValueBuilder(context, subject, isActual: true).Build(spec);
        return context.Evaluator.PatternOf(value).ToString();
    }
}
