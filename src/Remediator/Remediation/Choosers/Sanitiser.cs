using System.Text;
using Remediator.Knowledge;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>Writes a text with the characters that a service takes; words and interpolations stay.</summary>
internal sealed class Sanitiser : IChooser
{
    private readonly TextRules _rules;

    private Sanitiser(TextRules rules) => _rules = rules;

    public bool WorksOnParts => true;

    /// <summary>The sanitiser for a kind of text, e.g. <c>s3-bucket-name</c>; null when nothing is known of it.</summary>
    public static Sanitiser? Find(string kind) => TextRules.Find(kind) is { } rules ? new Sanitiser(rules) : null;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var right = Clean(text, trimStart: true, trimEnd: true);
        if (right.Length > _rules.MaxLength)
            right = right[.._rules.MaxLength].TrimEnd(_rules.Trim);
        if (right.Length < _rules.MinLength)
            return Choice.Refused($"`{text}` has fewer than {_rules.MinLength} characters that are allowed: choose another name");
        return right == text ? Choice.Keep : new Choice(right);
    }

    public Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast)
    {
        var right = Clean(text, trimStart: isFirst, trimEnd: isLast);
        return right == text ? Choice.Keep : new Choice(right);
    }

    private string Clean(string text, bool trimStart, bool trimEnd)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in (_rules.LowerCase ? text.ToLowerInvariant() : text).EnumerateRunes())
        {
            var piece = rune.ToString();
            if (piece.All(_rules.Allows))
                result.Append(piece);
            else if (_rules.Replacements.TryGetValue(piece, out var known))
                result.Append(known);
            else if (WithoutAccent(piece) is { } plain && plain.All(_rules.Allows))
                result.Append(plain);
            else
                result.Append(_rules.Substitute);
        }
        var clean = result.ToString();
        if (trimStart)
            clean = clean.TrimStart(_rules.Trim);
        return trimEnd ? clean.TrimEnd(_rules.Trim) : clean;
    }

    private static string? WithoutAccent(string piece)
    {
        // With the invariant culture data .NET still decomposes Latin letters.
        var plain = new string([.. piece.Normalize(NormalizationForm.FormD).Where(char.IsAscii)]);
        return plain.Length > 0 ? plain : null;
    }
}
