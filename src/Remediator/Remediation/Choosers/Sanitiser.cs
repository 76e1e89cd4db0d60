using System.Text;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// Writes a text with the characters that a service takes; words and interpolations stay. What is empty gets the text <c>empty</c>, where the rule
/// has one.
/// </summary>
internal sealed class Sanitiser : IChooser
{
    private readonly TextRule _rule;
    private readonly bool _isLowerCase;
    private readonly string? _empty;

    private Sanitiser(TextRule rule, string? empty)
    {
        _rule = rule;
        _empty = empty;
        _isLowerCase = rule.Allows('a') && !rule.Allows('A');
    }

    public bool WorksOnParts => true;

    /// <summary>The sanitiser for a kind of text, e.g. <c>s3-bucket-name</c>; null when nothing is known of it.</summary>
    public static Sanitiser? Find(string kind, string? empty = null) => TextRules.Find(kind) is { } rule ? new Sanitiser(rule, empty) : null;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (_rule.ProblemWith(text) is not { } problem)
            return Choice.Keep;
        if (text.Length == 0 && _empty is not null)
        {
            // Two that are filled alike could not be told apart.
            return PropertyPath.Parse("**").Find(resource.Properties).Count(hit => hit.Value is ScalarValue { Text: "" }) > 1
                ? Choice.Refused($"`{resource.Id}` has several empty texts: give each its own")
                : new Choice(Clean(context.Render(_empty), trimStart: true, trimEnd: true), "it was empty, and got a name of its own");
        }
        var right = Clean(text, trimStart: true, trimEnd: true);
        if (right.Length > _rule.MaxLength)
            right = Trim(right[.._rule.MaxLength], start: false, end: true);
        return _rule.ProblemWith(right) is null
            ? new Choice(right)
            : Choice.Refused($"`{text}` {problem}, and no near text is allowed: choose another");
    }

    public Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast)
    {
        var right = Clean(text, trimStart: isFirst, trimEnd: isLast);
        return right == text ? Choice.Keep : new Choice(right);
    }

    private string Clean(string text, bool trimStart, bool trimEnd)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in (_isLowerCase ? text.ToLowerInvariant() : text).EnumerateRunes())
        {
            var piece = rune.ToString();
            result.Append(IsAllowed(piece) ? piece
                : _rule.Allows(' ') && InProse(rune) is { } spoken ? spoken
                : Plain(rune) is { } plain && IsAllowed(plain) ? plain
                : WithoutAccent(piece) is { Length: > 0 } letter && IsAllowed(letter) ? letter
                : _rule.Allows('-') ? "-" : "");
        }
        return Trim(result.ToString(), trimStart, trimEnd);
    }

    private bool IsAllowed(string piece) => piece.All(_rule.Allows);

    private string Trim(string text, bool start, bool end)
    {
        var (from, to) = (0, text.Length);
        while (start && from < to && !_rule.AllowsAtEnds(text[from]))
            from++;
        while (end && to > from && !_rule.AllowsAtEnds(text[to - 1]))
            to--;
        return text[from..to];
    }

    // What typists mean by the characters that word processors make; an apostrophe inside a word says nothing.
    private static string? Plain(Rune rune) => rune.Value switch
    {
        '\u2018' or '\u2019' or '\'' or '`' => "",
        '\u201C' or '\u201D' or '"' => "",
        '\u2013' or '\u2014' or '\u2212' or '\u2192' or '\u2190' or '_' or '|' => "-",
        '\u2026' => "...",
        '\u00A0' or '\u2009' or '\t' or '\n' => " ",
        '\u00DF' => "ss",
        _ => null,
    };

    // In a text of words, marks only part or stress them.
    private static string? InProse(Rune rune) => rune.Value switch
    {
        '(' or ')' or '[' or ']' or '{' or '}' or ',' or ';' or '!' or '?' or '*' or '#' => "",
        '&' => "and",
        _ => null,
    };

    private static string WithoutAccent(string piece) => new([.. piece.Normalize(NormalizationForm.FormD).Where(char.IsAscii)]);
}
