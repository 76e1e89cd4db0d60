using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>
/// The policy of a resource, wherever the template keeps it: in a property of its own, or in a resource beside it.
/// </summary>
/// <param name="Place">What holds the policies of such resources.</param>
/// <param name="Carrier">The resource that holds the policy: the owner itself, or the policy resource; null when that has to be made first.</param>
/// <param name="Source">The policy's value; null when the owner has no policy yet.</param>
/// <param name="Document">The policy; null when there is none or it is not written as an object.</param>
internal sealed record PolicyFacet(PolicyPlace Place, Resource? Carrier, Value? Source, PolicyDocument? Document)
{
    /// <summary>The policy of a resource; null when resources of its type have none.</summary>
    /// <param name="kind">Whether it says who may use the resource, or what the resource, a role, may do.</param>
    public static PolicyFacet? Find(Project project, Evaluator evaluator, Resource owner, PolicyKind kind = PolicyKind.Resource)
    {
        PolicyFacet? missing = null;
        foreach (var place in PolicyPlace.All)
        {
            if (place.Owner != owner.Type || place.Kind != kind)
                continue;
            var carrier = place.Carrier is null ? owner : project.OfTypes([place.Carrier]).FirstOrDefault(r =>
                r.Properties[place.Link!] is { } link && LeadsTo(evaluator, link, owner));
            if (carrier is not null && PropertyPath.Parse(place.Property).Find(carrier.Properties).FirstOrDefault()?.Value is { } source)
            {
                var facet = new PolicyFacet(place, carrier, source, PolicyDocument.Read(source, evaluator.WithIdentities()));
                // A role may have any number of policies: one that cannot be read is left for another.
                if (facet.Document is not null || kind == PolicyKind.Resource)
                    return facet;
                continue;
            }
            if (!place.IsOptional)
                missing ??= new PolicyFacet(place, carrier, null, null);
        }
        return missing;
    }

    /// <summary>Decides a request by the policy alone; a policy that is missing or cannot be read allows nothing.</summary>
    public PolicyDecision Decide(PolicyRequest request) => PolicyEvaluator.Evaluate([Document ?? PolicyDocument.Empty], request, Place.Kind);

    /// <summary>The id of the resource that holds the policy, or will; null when that is the owner itself.</summary>
    public string? CarrierId(Project project, Resource owner)
    {
        if (Carrier is not null)
            return Carrier == owner ? null : Carrier.Id;
        return project.Editor.IdOf(project.Editor.FreeName(Place.Carrier!, owner), Place.Carrier!, owner);
    }

    // By reference, or by the name that both write out.
    private static bool LeadsTo(Evaluator evaluator, Value link, Resource owner)
    {
        if (evaluator.ReferencesIn(link).Any(reference => reference.Target == owner.Id))
            return true;
        var identities = evaluator.WithIdentities();
        var links = evaluator.Resolve(link) is ListValue list ? list.Items : [link];
        var own = identities.PatternOf(new ReferenceValue(owner.Id)).Literal;
        return own is not null && links.Any(item => identities.PatternOf(item).Literal == own);
    }
}
