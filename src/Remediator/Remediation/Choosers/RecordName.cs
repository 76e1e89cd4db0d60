using System.Text;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A DNS name without empty labels and without characters that DNS does not take; what is put in at deployment stays.
/// Source: https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/DomainNameFormat.html, 2026-11.
/// </summary>
internal sealed class RecordName : IChooser
{
    private const int LongestLabel = 63;

    public bool WorksOnParts => true;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var right = Clean(text, isFirst: true);
        if (right.Split('.').Any(label => label.Length > LongestLabel))
            return Choice.Refused($"a label of `{text}` has more than {LongestLabel} characters: write a shorter one");
        return right.Trim('.').Length == 0 ? Choice.Refused($"nothing of `{text}` is a name") : right == text ? Choice.Keep : new Choice(right);
    }

    public Choice ChoosePart(PlanContext context, Resource resource, string text, bool isFirst, bool isLast) =>
        Clean(text, isFirst) is var right && right == text ? Choice.Keep : new Choice(right);

    private static string Clean(string text, bool isFirst)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            if (c == '.' && (result.Length == 0 ? isFirst : result[^1] == '.'))
                continue;
            if (char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' || c == '*' && result.Length == 0 && isFirst)
                result.Append(c);
            else
                result.Append('-');
        }
        return result.ToString();
    }
}
