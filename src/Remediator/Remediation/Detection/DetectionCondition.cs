using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Policies;
using Remediator.Remediation.Verbs;

namespace Remediator.Remediation.Detection;

/// <summary>
/// One of the <c>if</c> of a <c>detect</c>. What cannot be told from the sources does not hold: a finding must be sure.
/// <c>{ path }</c>: the subject has the property; with <c>in</c>, <c>notIn</c> or <c>containing</c>: a value of it is known and is one of
/// them, is none of them, has the text in it; with <c>fact</c> the facts say it of a value. <c>{ located: name }</c>: that locator found something.
/// <c>{ denied: { policyOf: target, request } }</c>: the policy, or its absence, surely denies one of the requests.
/// <c>{ flavours }</c>: the project is of one of these. With <c>for: type</c> the condition concerns subjects of that type only; with <c>orPedantic: true</c>
/// it is left aside when notes are asked for.
/// </summary>
internal static class DetectionCondition
{
    // AWS has put blocks of runtimes off by a year and more after they were announced, so an announced date proves nothing.
    private const int YearsUntilSurelyRefused = 2;

    public static bool Holds(PlanContext context, Spec condition, bool isPedantic)
    {
        if (isPedantic && condition["orPedantic"]?.Text == "true")
            return true;
        var subject = context.All("subject") is [var first, ..] ? first : null;
        if (condition["for"]?.Text is { } type && subject?.Type != type)
            return true;
        if (condition["flavours"]?.Texts is { } flavours && !flavours.Any(flavour => FlavourIds.IsOf(context.Project.Flavour, flavour)))
            return false;
        if (condition["located"]?.Text is { } name && context.All(name).Count == 0)
            return false;
        if (condition["denied"] is { } denied && !IsDenied(context, denied))
            return false;
        return condition["path"]?.Texts is not { } paths || (subject is not null && PathHolds(context, subject, paths, condition));
    }

    private static bool IsDenied(PlanContext context, Spec denied) =>
        context.One(denied["policyOf"]!.Text!) is var owner
        && PolicyFacet.Find(context.Project, context.Evaluator, owner) is { } facet
        && (facet.Document is not null || facet.Source is null)
        && RequestBuilder.Build(context, denied["request"]!, context.All("subject"), owner)
            .Any(request => facet.Decide(request).Verdict is PolicyVerdict.ImplicitDeny or PolicyVerdict.ExplicitDeny);

    private static bool PathHolds(PlanContext context, Resource subject, IReadOnlyList<string> paths, Spec condition)
    {
        var hits = paths.SelectMany(path => PropertyPath.Parse(path).Find(subject.Properties)).ToArray();
        if (condition["in"]?.Texts is { } wanted)
            return Known().Any(wanted.Contains);
        if (condition["notIn"]?.Texts is { } unwanted)
            return Known().Any(text => !unwanted.Contains(text));
        if (condition["containing"]?.Text is { } part)
            return hits.Any(hit => context.Evaluator.PatternOf(hit.Value).ToString().Contains(part, StringComparison.Ordinal));
        if (condition["fact"]?.Text is { } fact)
            return Known().Any(text => IsFact(context, fact, text));
        return hits.Length > 0;

        IEnumerable<string> Known() => hits.Select(hit => context.Evaluator.TextOf(hit.Value)).OfType<string>();
    }

    private static bool IsFact(PlanContext context, string fact, string text) => fact switch
    {
        "lambda-runtime-long-ended" => LambdaRuntimes.Find(text) is { Deprecated: { } ended } && ended.AddYears(YearsUntilSurelyRefused) <= LambdaRuntimes.Provenance.Date,
        _ => throw new RuleException(context.Rule, $"nothing is known by the name `{fact}`"),
    };
}
