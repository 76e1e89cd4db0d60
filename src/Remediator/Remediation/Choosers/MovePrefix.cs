using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// Takes a beginning that a service keeps for itself off a name and puts its word behind the first words: <c>sg-web-prod</c> becomes
/// <c>web-prod-sg</c>, <c>sg-web-${Stage}</c> becomes <c>web-sg-${Stage}</c>. Interpolations stay.
/// </summary>
internal sealed class MovePrefix(string prefix) : IChooser
{
    private readonly string _word = prefix.TrimEnd('-');

    public bool MendsTemplates => true;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (!Begins(text))
            return Choice.Keep;
        return Bare(text) is { Length: > 0 } rest
            ? new Choice(WithWord(rest))
            : Choice.Refused($"nothing is left of `{text}` without `{prefix}`: choose a name");
    }

    public ValueChoice ChooseTemplate(PlanContext context, Resource resource, TemplateValue template)
    {
        if (template.Parts.Count == 0 || !template.IsText(0) || template.Parts[0] is not ScalarValue first || !Begins(first.Text))
        {
            // The beginning may come out of an interpolation, which only its own place can put right.
            return context.Evaluator.TextOf(template) is { } text && Begins(text)
                ? new ValueChoice(null, Refusal: $"`{prefix}` comes from an interpolation of `{context.Evaluator.Shown(template)}`: take it out there")
                : new ValueChoice(null);
        }
        var others = template.Parts.Skip(1).ToArray();
        if (Bare(first.Text) is { Length: > 0 } rest)
            return new ValueChoice(new TemplateValue([new ScalarValue(WithWord(rest)), .. others]));
        Value[] parts = others.Length > 0 && template.IsText(others.Length) && others[^1] is ScalarValue last
            ? [.. others[..^1], new ScalarValue(WithWord(last.Text))]
            : [.. others, new ScalarValue("-" + _word)];
        return new ValueChoice(new TemplateValue(parts));
    }

    private bool Begins(string text) => text.StartsWith(prefix, StringComparison.OrdinalIgnoreCase);

    private string Bare(string text)
    {
        while (Begins(text))
            text = text[prefix.Length..];
        return text.TrimStart('-');
    }

    private string WithWord(string text) =>
        text.Split('-').Contains(_word, StringComparer.OrdinalIgnoreCase) ? text
        : text.EndsWith('-') ? $"{text}{_word}-"
        : $"{text}-{_word}";
}
