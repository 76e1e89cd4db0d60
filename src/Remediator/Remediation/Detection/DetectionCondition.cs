using Remediator.Catalogue;
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
        return condition["path"]?.Texts is not { } paths || (subject is not null && PropertyTest.Holds(context, subject.Properties, paths, condition));
    }

    private static bool IsDenied(PlanContext context, Spec denied) =>
        context.One(denied["policyOf"]!.Text!) is var owner
        && PolicyFacet.Find(context.Project, context.Evaluator, owner) is { } facet
        && (facet.Document is not null || facet.Source is null)
        && RequestBuilder.Build(context, denied["request"]!, context.All("subject"), owner)
            .Any(request => facet.Decide(request).Verdict is PolicyVerdict.ImplicitDeny or PolicyVerdict.ExplicitDeny);
}
