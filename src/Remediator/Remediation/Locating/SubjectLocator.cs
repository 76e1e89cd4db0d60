using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Locating;

/// <summary>
/// Finds the resource that a failure is about: by the id that the log names, by the place in a file, by its physical name,
/// and only then as the one resource of its type. Each way must give one resource; two are never guessed between.
/// </summary>
internal static class SubjectLocator
{
    /// <param name="types">Types that it may have; empty for any.</param>
    /// <param name="spec">
    /// The locator: <c>id</c>, <c>name</c> (a property, or several as providers call it) and <c>value</c> (the physical name, a Scriban text), and
    /// <c>having: { path, value }</c> (a property, or its value, by which a message that names no resource can be placed; may give several).
    /// </param>
    public static Location Find(PlanContext context, IReadOnlyList<string> types, Spec spec)
    {
        var ids = spec["id"]?.Text is { } given ? Split(context.Render(given)) : context.Failure.Resource is { } resource ? [resource] : [];
        var named = ids.Select(id => context.Project.FindAll(new DeployedName(id, context.Failure.ConstructPath, context.Failure.Stack, id == context.Failure.Resource ? context.Failure.ResourceType : null)).Where(r => IsOfType(r, types)).ToArray()).Where(found => found.Length > 0).ToArray();
        if (named.Length > 0 && Array.TrueForAll(named, found => found.Length == 1))
            return new Location([.. named.Select(found => found[0])]);
        if (AtLocation(context) is { } placed && IsOfType(placed, types))
            return Location.Of(placed);
        var candidates = context.Project.OfTypes(types);
        var physical = spec["value"]?.Text is { } value ? context.Render(value) : context.Failure.PhysicalId ?? "";
        if (spec["name"]?.Texts is { } properties && physical.Length > 0)
        {
            var byName = ByName(context, candidates, properties, physical);
            if (byName.Count > 0)
                return byName.Count == 1 ? Location.Of(byName[0]) : Location.Missing(Ambiguous(types, physical, byName));
        }
        // Looked for by what the message says of it and nothing else, and the message says nothing.
        if (spec["value"] is not null && spec["id"] is not null && physical.Length == 0)
            return Location.Missing($"the message does not name the {string.Join(" or ", types.Select(context.Project.WordFor))}");
        if (ids.Count == 0 && physical.Length == 0 && types.Count > 0)
        {
            var having = Having(context, candidates, spec["having"]);
            if (having.Count > 0)
                return new Location(having);
            if (candidates is [var only])
                return Location.Of(only);
        }
        return Location.Missing(() => NotFound(context, types, ids, physical, candidates));
    }

    private static Resource? AtLocation(PlanContext context)
    {
        if (context.Failure.Location is not { } place)
            return null;
        return context.Project.FindFile(place.Path) is { } file && file.Lines.OffsetOf(new LinePosition(place.Line, Math.Max(1, place.Column))) is { } offset
            ? context.Project.Resources.FirstOrDefault(r => r.Origin.Source == file && r.Origin.Span.Contains(offset))
            : null;
    }

    // First by the name as the defaults make it, then by its known parts, last by the name that CloudFormation makes up.
    private static List<Resource> ByName(PlanContext context, IReadOnlyList<Resource> candidates, IReadOnlyList<string> properties, string physical)
    {
        var open = new Evaluator(context.Project, context.Deployment, useDefaults: false);
        Func<Resource, bool>[] ways =
        [
            r => r.Id == physical,
            r => NameOf(r) is { } name && context.Evaluator.TextOf(name) == physical,
            r => NameOf(r) is { } name && open.PatternOf(name) is { HasLiteral: true } pattern && pattern.Matches(physical),
            r => NameOf(r) is null && physical.Contains($"-{r.Id}-", StringComparison.Ordinal),
            r => NameOf(r) is { } name && !open.PatternOf(name).HasLiteral,
        ];
        foreach (var way in ways)
        {
            var found = candidates.Where(way).ToList();
            if (found.Count > 0)
                return found;
        }
        return [];

        Value? NameOf(Resource resource) => properties.Select(property => resource.Properties[property]).FirstOrDefault(name => name is not null);
    }

    // A bare message may name the wrong value alone: whoever has it fails alike.
    private static IReadOnlyList<Resource> Having(PlanContext context, IReadOnlyList<Resource> candidates, Spec? having)
    {
        if (having is null)
            return [];
        var wanted = having["value"]?.Text is { } value ? context.Render(value) : null;
        if (wanted is { Length: 0 })
            return [];
        var path = PropertyPath.Parse(context.Render(having["path"]!.Text!));
        var matching = candidates.Where(r => path.Find(r.Properties).Any(hit => wanted is null || context.Evaluator.TextOf(hit.Value) == wanted)).ToArray();
        // Nobody has it: then all are looked at, and none is found to need the cure.
        return matching.Length > 0 ? matching : candidates;
    }

    private static List<string> Split(string ids) =>
        [.. ids.Split([',', ' ', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static bool IsOfType(Resource resource, IReadOnlyList<string> types) => types.Count == 0 || types.Contains(resource.Type);

    private static string Ambiguous(IReadOnlyList<string> types, string physical, List<Resource> found) =>
        $"{found.Count} resources of type {string.Join(" or ", types)} may be `{physical}`: {Names(found)}";

    private static string NotFound(PlanContext context, IReadOnlyList<string> types, List<string> ids, string physical, IReadOnlyList<Resource> candidates)
    {
        if (ids.Count == 0 && physical.Length == 0 && types.Count == 0)
            return "the log does not name the resource that failed";
        var type = types.Count == 0 ? "a resource" : string.Join(" or ", types);
        var wanted = ids.Count > 0 ? $"{type} `{string.Join("`, `", ids)}`" : physical.Length > 0 ? $"{type} named `{physical}`" : type;
        var where = string.Join(", ", context.Project.Files.Select(file => file.Path).Take(4));
        if (candidates.Count > 0 && types.Count > 0)
            return $"looked in {where} for {wanted}; of that type there is {Names(candidates)}";
        var near = ids.SelectMany(id => Nearest.Find(id, context.Project.Resources.Select(r => r.Id))).Take(4).ToArray();
        return $"looked in {where} for {wanted}; there is none" + (near.Length > 0 ? $" (near: `{string.Join("`, `", near)}`)" : "");
    }

    private static string Names(IReadOnlyCollection<Resource> resources) =>
        string.Join(", ", resources.Take(6).Select(r => $"`{r.Id}`")) + (resources.Count > 6 ? $" and {resources.Count - 6} more" : "");
}
