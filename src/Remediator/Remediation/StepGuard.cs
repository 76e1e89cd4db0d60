using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// The <c>if</c> of a step: <c>{ path, in: [...] }</c> holds when the property, or one of several, has one of the values, <c>{ path, notIn: [...] }</c> when
/// it has another or cannot be told, <c>containing: [words]</c> when its text holds one of them in any letter case, <c>ending</c> and <c>notEnding</c> look at the end of its text; none holds where the property is absent. <c>{ absent: [paths] }</c> holds where all of them are.
/// <c>{ secret: path }</c> holds where a secret input or a dynamic reference to a secret gives the value.
/// <c>{ captured: text }</c> holds when the text, rendered over the captures, is not empty;
/// <c>{ located: name }</c> holds when that locator found something,
/// <c>{ missing: name }</c> when it found nothing, of several when none did,
/// <c>{ flavours: […] }</c> when the project is of one of these;
/// <c>{ type: … }</c> when the step's resource, or the one that <c>of</c> names, is of that type;
/// <c>{ shared: true }</c> when the code of that resource makes others too, for other calls of its module;
/// <c>{ not: { … } }</c> when that guard does not hold. All that a guard says must hold.
/// </summary>
internal static class StepGuard
{
    public static bool Holds(PlanContext context, Spec arguments, Spec guard)
    {
        if (guard["not"] is { } denied && Holds(context, arguments, denied))
            return false;
        if (guard["located"]?.Text is { } name && context.All(name).Count == 0)
            return false;
        if (guard["missing"]?.Texts is { } missing && missing.Any(absent => context.All(absent).Count > 0))
            return false;
        if (guard["captured"]?.Text is { } captured && context.Render(captured).Length == 0)
            return false;
        if (guard["flavours"]?.Texts is { } flavours && !flavours.Any(flavour => FlavourIds.IsOf(context.Project.Flavour, flavour)))
            return false;
        if (guard["type"] is null && guard["path"] is null && guard["absent"] is null && guard["secret"] is null && guard["shared"] is null)
            return true;
        // Of what an optional locator did not find, nothing holds.
        if (context.All(guard["of"]?.Text ?? arguments["of"]?.Text ?? "subject") is not [var resource, ..])
            return false;
        if (guard["type"]?.Text is { } type && resource.Type != type)
            return false;
        if (guard["shared"] is not null && !context.Project.Resources.Any(other => other.Id != resource.Id && other.Origin.Source == resource.Origin.Source && other.Origin.Span == resource.Origin.Span))
            return false;
        if (guard["absent"] is { } absent && absent.Texts.Any(path => PropertyPath.Parse(path).Find(resource.Properties).Count > 0))
            return false;
        if (guard["secret"]?.Text is { } secret && !PropertyPath.Parse(secret).Find(resource.Properties).Any(hit => IsSecret(context, hit.Value)))
            return false;
        if (guard["path"] is null)
            return true;
        var hits = guard["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)).ToArray();
        if (hits.Length == 0)
            return false;
        var values = hits.Select(hit => context.Evaluator.PatternOf(hit.Value).ToString()).ToArray();
        if (guard["ending"]?.Text is { } ending && !values.Any(value => value.EndsWith(context.Render(ending), StringComparison.Ordinal)))
            return false;
        if (guard["notEnding"]?.Text is { } unwanted && values.Any(value => value.EndsWith(context.Render(unwanted), StringComparison.Ordinal)))
            return false;
        if (guard["containing"]?.Texts is { } words)
            return values.Any(value => words.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase)));
        return guard["in"] is { } wanted ? values.Any(wanted.Texts.Contains) : !values.Any((guard["notIn"]?.Texts ?? []).Contains);
    }

    private static bool IsSecret(PlanContext context, Value value) =>
        context.Evaluator.PatternOf(value).ToString() is var text && (text.Contains("{{resolve:secretsmanager:", StringComparison.Ordinal) || text.Contains("{{resolve:ssm-secure:", StringComparison.Ordinal))
        || context.Evaluator.ReferencesIn(value).Any(reference => context.Project.FindDeclaration(reference.Target) is { IsSecret: true });
}
