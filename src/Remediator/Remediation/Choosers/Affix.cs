using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A text with the beginning or ending that a service wants of it, or without one that it refuses:
/// <c>affix: { prefix: aws-waf-logs- }</c>, <c>{ suffix: .fifo }</c>, <c>{ without: https:// }</c>. Interpolations stay.
/// With <c>sanitise</c> the text before the ending is written with the characters that this kind of text takes.
/// </summary>
internal sealed class Affix(Spec wanted) : IChooser
{
    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("a text gets its ending as a whole");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        // A function's value stays, and gets what it lacks around it, as long as it is known to what it comes.
        if (value is not (ScalarValue or TemplateValue or ReferenceValue) && !(value is CallValue && !context.Evaluator.PatternOf(value).ToString().Contains("${?}", StringComparison.Ordinal)))
            return new ValueChoice(null, Refusal: $"the value of `{resource.Id}` comes from elsewhere ({context.Evaluator.Shown(value)}): change it there");
        var pattern = context.Evaluator.PatternOf(value).ToString();
        var parts = value is TemplateValue template ? [.. template.Parts] : new List<Value> { value };
        var before = parts.Count;
        var isChanged = false;
        if (Text(context, "without") is { } unwanted && parts[0] is ScalarValue first && first.Text.StartsWith(unwanted, StringComparison.OrdinalIgnoreCase))
        {
            parts[0] = new ScalarValue(first.Text[unwanted.Length..]);
            isChanged = true;
        }
        if (Text(context, "prefix") is { } prefix && !pattern.StartsWith(prefix, StringComparison.Ordinal))
        {
            parts.Insert(0, new ScalarValue(prefix));
            isChanged = true;
        }
        if (Text(context, "suffix") is { } suffix && !pattern.EndsWith(suffix, StringComparison.Ordinal))
        {
            parts.Add(new ScalarValue(suffix));
            isChanged = true;
        }
        if (Text(context, "sanitise") is { } kind && Sanitiser.Find(kind) is { } sanitiser)
            isChanged |= Sanitise(context, resource, parts, sanitiser);
        if (!isChanged)
            return new ValueChoice(null);
        return new ValueChoice(parts.Count <= 2 && before == 1 && parts.TrueForAll(part => part is ScalarValue)
            ? new ScalarValue(string.Concat(parts.Select(part => ((ScalarValue)part).Text)))
            : new TemplateValue(parts));
    }

    private bool Sanitise(PlanContext context, Resource resource, List<Value> parts, Sanitiser sanitiser)
    {
        var ending = Text(context, "suffix") ?? "";
        var isChanged = false;
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is not ScalarValue part)
                continue;
            var isEnd = ending.Length > 0 && i == parts.Count - 1 && part.Text.EndsWith(ending, StringComparison.Ordinal);
            var body = isEnd ? part.Text[..^ending.Length] : part.Text;
            if (sanitiser.ChoosePart(context, resource, body, isFirst: i == 0, isLast: false).Text is not { } right)
                continue;
            parts[i] = new ScalarValue(isEnd ? right + ending : right);
            isChanged = true;
        }
        return isChanged;
    }

    private string? Text(PlanContext context, string name) => wanted[name]?.Text is { } text && context.Render(text) is { Length: > 0 } rendered ? rendered : null;
}
