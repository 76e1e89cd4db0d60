using System.Globalization;
using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A name that fits: words are written in their common short forms, the longest first, and what is still too long is cut from the longest
/// words. Interpolations stay; they count with what the template or the message tells of them.
/// <c>shorten: elbv2-load-balancer-name</c> takes the limit from the facts, <c>shorten: { max: "{{ max }}", actual: "{{ name }}" }</c> from the
/// message; <c>actual</c> is the name that was refused, as the message prints it.
/// </summary>
internal sealed class ShortName(Spec limit) : IChooser
{
    public bool MendsTemplates => true;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var max = MaxOf(context);
        if (text.Length <= max)
            return Choice.Keep;
        var words = new NameWords([text]);
        return words.Shorten(text.Length - max) ? Chosen(context, resource, text, words.Texts[0], max) : Choice.Refused(TooLong(text, text.Length, max));
    }

    public ValueChoice ChooseTemplate(PlanContext context, Resource resource, TemplateValue template)
    {
        var max = MaxOf(context);
        var pattern = context.Evaluator.PatternOf(template);
        if (ActualOf(context, pattern) is not { } actual)
            return new ValueChoice(null, Refusal: $"how long `{pattern}` is at deployment is not known from the template: {max} characters are allowed");
        if (actual.Length <= max)
            return new ValueChoice(null);
        var literals = template.Parts.Select((part, i) => template.IsText(i) ? ((ScalarValue)part).Text : "").ToArray();
        var words = new NameWords(literals);
        if (!words.Shorten(actual.Length - max))
            return new ValueChoice(null, Refusal: TooLong(pattern.ToString(), actual.Length, max));
        var parts = template.Parts.Select((part, i) => template.IsText(i) ? new ScalarValue(words.Texts[i]) : part).ToArray();
        var right = new TemplateValue(parts);
        return Chosen(context, resource, pattern.ToString(), context.Evaluator.PatternOf(right).ToString(), max) is { Refusal: { } refusal }
            ? new ValueChoice(null, Refusal: refusal)
            : new ValueChoice(right, $"`{actual}` has {actual.Length} characters, and {max} are allowed: its words were shortened; a longer value of an interpolation needs a name that is shorter still");
    }

    // Two resources must not come to one name.
    private static Choice Chosen(PlanContext context, Resource resource, string text, string right, int max) =>
        context.Project.Resources.FirstOrDefault(other => other != resource && other.Type == resource.Type
            && other.Properties.Entries.Any(entry => entry.Value is ScalarValue or TemplateValue && context.Evaluator.PatternOf(entry.Value).ToString() == right)) is { } twin
            ? Choice.Refused($"`{text}` cut to {max} characters is `{right}`, which is the name of `{twin.Id}`: choose another")
            : new Choice(right, $"`{text}` has {text.Length} characters, and {max} are allowed: its words were shortened");

    private int MaxOf(PlanContext context)
    {
        if (limit.Text is { } id)
            return TextRules.Find(id)?.MaxLength ?? throw new RuleException(context.Rule, $"line {limit.Line}: nothing is known of the length of `{id}`");
        var text = context.Render(limit["max"]?.Text ?? "");
        return int.TryParse(text, CultureInfo.InvariantCulture, out var max) ? max
            : limit["kind"]?.Text is { } kind && TextRules.Find(kind) is { } rule ? rule.MaxLength
            : int.MaxValue;
    }

    private string? ActualOf(PlanContext context, TextPattern pattern)
    {
        var refused = limit["actual"]?.Text is { } text ? context.Render(text) : "";
        return refused.Length > 0 && pattern.Matches(refused) ? refused : pattern.Literal;
    }

    private static string TooLong(string text, int length, int max) =>
        $"`{text}` has {length} characters, {max} are allowed, and its words cannot be cut that short: choose another name, or leave it out";
}
