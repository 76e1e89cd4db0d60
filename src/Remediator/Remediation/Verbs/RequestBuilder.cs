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
    public static IReadOnlyList<PolicyRequest> Build(PlanContext context, Spec spec, IReadOnlyList<Resource> subjects, Resource? owner = null)
    {
        var requests = new List<PolicyRequest>();
        foreach (var subject in subjects.Count > 0 ? subjects : [null!])
        {
            var (kind, principal) = ((SpecMap)spec["principal"]!).Entries[0] is var entry ? (entry.Key, Text(context, entry.Value, subject, owner)) : default;
            var values = new RequestContext();
            foreach (var (key, value) in (spec["context"] as SpecMap)?.Entries ?? [])
                values.Add(key, Text(context, value, subject, owner));
            // Each on every resource; in a key policy `*` is the key.
            var resources = spec["resource"] is { } named ? named.Items.Select(item => Text(context, item, subject, owner)).ToArray() : ["*"];
            foreach (var action in spec["actions"]!.Texts.Select(context.Render))
                requests.AddRange(resources.Select(resource => new PolicyRequest(kind, principal, action, resource, values, context.Deployment)));
        }
        return requests;
    }

    private static string Text(PlanContext context, Spec spec, Resource? subject, Resource? owner)
    {
        var value = new ValueBuilder(context, subject, isActual: true, owner).Build(spec);
        return context.Evaluator.WithIdentities().PatternOf(value).ToString();
    }
}
