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
    private const int MaxDepth = 20;

    public static IEnumerable<MapValue> Of(PlanContext context, Spec arguments, Resource resource) =>
        AllOf(context, arguments, resource).OfType<MapValue>()
            .Where(map => arguments["unless"]?.Texts.Any(name => map[name] is not null) != true
                && (arguments["where"] is not { } where || IsWhere(context, where, map)));

    /// <summary>All that stands where the maps do: what is written as none, a text or what an expression computes, too.</summary>
    public static IEnumerable<Value> AllOf(PlanContext context, Spec arguments, Resource resource) =>
        PropertyPath.Parse(arguments["each"]!.Text!).Find(resource.Properties).SelectMany(hit => ItemsIn(context, hit.Value, MaxDepth)).Distinct();

    // Which branch of a choice counts elsewhere is not known: none may lack what is given.
    private static IEnumerable<Value> ItemsIn(PlanContext context, Value value, int depth) => value switch
    {
        _ when depth == 0 => [],
        ListValue list => list.Items.SelectMany(item => ItemsIn(context, item, depth - 1)),
        ChoiceValue choice => ItemsIn(context, choice.WhenTrue, depth - 1).Concat(ItemsIn(context, choice.WhenFalse, depth - 1)),
        CallValue { Function: CallValue.Output, Arguments: [var inner] } => ItemsIn(context, inner, depth - 1),
        MapValue => [value],
        _ => context.Evaluator.Resolve(value) is var known && !ReferenceEquals(known, value) ? ItemsIn(context, known, depth - 1) : [value],
    };

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
