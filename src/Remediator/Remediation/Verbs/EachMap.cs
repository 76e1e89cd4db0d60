using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// The maps in a resource that a step is about: those at its <c>each</c> that have none of the names of <c>unless</c> and for which
/// <c>where</c> holds. <c>where: path</c>: something stands there; <c>where: { path, types }</c>: a path leads to a resource of one of
/// these types, with <c>notTypes</c> to none of them; <c>where: { path, in }</c>: it has one of these values.
/// </summary>
internal static class EachMap
{
    public static IEnumerable<MapValue> Of(PlanContext context, Spec arguments, Resource resource) =>
        PropertyPath.Parse(arguments["each"]!.Text!).Find(resource.Properties)
            .SelectMany(hit => hit.Value is ListValue list ? list.Items : [hit.Value]).OfType<MapValue>()
            .Where(map => arguments["unless"]?.Texts.Any(name => map[name] is not null) != true
                && (arguments["where"] is not { } where || IsWhere(context, where, map)));

    private static bool IsWhere(PlanContext context, Spec where, MapValue map)
    {
        var paths = (where["path"] ?? where).Texts;
        if ((where["types"] ?? where["notTypes"])?.Texts is not { } types)
            return PropertyTest.Holds(context, map, paths, where);
        var leads = paths.SelectMany(path => PropertyPath.Parse(path).Find(map)).SelectMany(hit => context.Evaluator.ReferencesIn(hit.Value))
            .Any(reference => context.Project.Find(reference.Target) is { } target && types.Contains(target.Type));
        return leads == (where["types"] is not null);
    }
}
