using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Locating;

/// <summary>
/// Runs a rule's <c>locate</c> block: names for resources, each found in one of the ways that its entry gives
/// (alternatives are tried in order). <c>any</c> takes all of the types; with <c>inRegionOf: name</c> only those in the Region of a located one count. A name without <c>many</c> must come to exactly one resource.
/// </summary>
internal static class Locator
{
    /// <summary>Fills <see cref="PlanContext.Located"/>.</summary>
    /// <returns>Says why a name could not be found; null when all were.</returns>
    public static Func<string>? Run(PlanContext context)
    {
        foreach (var (name, spec) in (context.Rule.Locate as SpecMap)?.Entries ?? [])
        {
            Func<string>? reason = null;
            foreach (var alternative in spec.Items)
            {
                var location = Find(context, alternative);
                var isMany = alternative["many"]?.Text == "true";
                if (location.Resources.Count == 1 || (isMany && location.Resources.Count > 0))
                {
                    context.Located[name] = location.Resources;
                    break;
                }
                // What one piece of code makes has one fault, where nothing else is looked for from there.
                if (location.Resources.Count > 1 && context.Rule.Locate is SpecMap { Entries.Count: 1 } && context.Project.AreOfOneCode(location.Resources))
                {
                    context.Located[name] = [location.Resources[0]];
                    break;
                }
                reason ??= location.Reason ?? (() => $"{location.Resources.Count} resources fit `{name}`: {string.Join(", ", location.Resources.Select(r => $"`{r.Id}`"))}");
            }
            if (!context.Located.ContainsKey(name) && !spec.Items.Any(s => s["optional"]?.Text == "true"))
                return reason ?? (() => $"`{name}` was not found");
        }
        return null;
    }

    private static Location Find(PlanContext context, Spec spec)
    {
        IReadOnlyList<string> types = [.. (spec["types"]?.Texts ?? []).Select(context.Render)];
        var location = FindAnywhere(context, types, spec);
        if (spec["inRegionOf"]?.Text is not { } name || location.Resources.Count == 0)
            return location;
        var owner = context.One(name);
        Resource[] near = [.. location.Resources.Where(resource => context.Project.AreInOneRegion(owner, resource))];
        return near.Length > 0 ? new Location(near) : Location.Missing($"the template has no {string.Join(" or ", types)} in the Region of `{owner.Id}`");
    }

    private static Location FindAnywhere(PlanContext context, IReadOnlyList<string> types, Spec spec)
    {
        if (spec["from"] is not null)
            return RelationLocator.Follow(context, types, spec);
        if (spec["referring"] is not null)
            return RelationLocator.Referring(context, types, spec);
        if (spec["mentioned"] is not null)
            return RelationLocator.Mentioned(context, types, spec);
        if (spec["takenOnFor"] is not null)
            return RelationLocator.TakenOn(context, spec);
        if (spec["any"] is null)
            return SubjectLocator.Find(context, types, spec);
        var all = context.Project.OfTypes(types);
        return all.Count > 0 ? new Location([.. all]) : Location.Missing($"the template has no {string.Join(" or ", types)}");
    }
}
