using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// The <c>if</c> of a step: <c>{ path, in: [...] }</c> holds when the property has one of the values, <c>{ path, notIn: [...] }</c> when
/// it has another or cannot be told; neither holds where the property is absent. <c>{ absent: [paths] }</c> holds where all of them are.
/// <c>{ located: name }</c> holds when that locator found something,
/// <c>{ type: … }</c> when the step's resource is of that type.
/// </summary>
internal static class StepGuard
{
    public static bool Holds(PlanContext context, Spec arguments, Spec guard)
    {
        if (guard["located"]?.Text is { } name)
            return context.All(name).Count > 0;
        var resource = context.One(arguments["of"]?.Text ?? "subject");
        if (guard["type"]?.Text is { } type && resource.Type != type)
            return false;
        if (guard["absent"] is { } absent)
            return absent.Texts.All(path => PropertyPath.Parse(path).Find(resource.Properties).Count == 0);
        if (guard["path"] is null)
            return true;
        var hits = PropertyPath.Parse(guard["path"]!.Text!).Find(resource.Properties);
        if (hits.Count == 0)
            return false;
        var values = hits.Select(hit => context.Evaluator.PatternOf(hit.Value).ToString()).ToArray();
        return guard["in"] is { } wanted ? values.Any(wanted.Texts.Contains) : !values.Any((guard["notIn"]?.Texts ?? []).Contains);
    }
}
