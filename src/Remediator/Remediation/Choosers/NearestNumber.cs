using System.Globalization;
using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The nearest number that is accepted: by a rule of the facts (<c>number: elbv2-idle-timeout</c>), or by limits that the message names
/// (<c>number: { min: "{{ min }}", max: "{{ max }}", allowed: "{{ allowed }}" }</c>; texts that are empty rule nothing), or by being less than
/// another number (<c>below</c>).
/// </summary>
internal sealed class NearestNumber(Spec limits) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (RuleOf(context) is not { } rule)
            return Choice.Refused("the message names no limit");
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return Choice.Refused($"`{text}` is no whole number");
        var right = rule.Nearest(number);
        return right == number
            ? Choice.Keep
            : new Choice(right.ToString(CultureInfo.InvariantCulture), $"{number} became {right}, the nearest of what is accepted ({rule})");
    }

    private NumberRule? RuleOf(PlanContext context)
    {
        if (limits.Text is { } id)
            return NumberRules.Find(id) ?? throw new RuleException(context.Rule, $"line {limits.Line}: nothing is known of the number `{id}`");
        var allowed = Numbers(context, "allowed").Order().ToArray();
        var (min, max) = (Numbers(context, "min"), Numbers(context, "max"));
        if (Numbers(context, "below") is [var above, ..])
            max = [above - 1];
        return allowed.Length + min.Length + max.Length == 0
            ? null
            : new NumberRule("", min is [var least, ..] ? least : null, max is [var greatest, ..] ? greatest : null, allowed);
    }

    // `[60 600]`, `60, 600`: whatever stands between numbers.
    private long[] Numbers(PlanContext context, string name) =>
        limits[name]?.Text is { } text
            ? [.. context.Render(text).Split([' ', ',', '[', ']', '(', ')', '\''], StringSplitOptions.RemoveEmptyEntries)
                .Select(part => long.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (long?)null).OfType<long>()]
            : [];
}
