using System.Text;
using Remediator.Catalogue;

namespace Remediator.Cli.Commands;

/// <summary>A rule as text: what <c>explain</c> prints.</summary>
internal static class RulePage
{
    public static string Write(Rule rule)
    {
        var page = new StringBuilder();
        page.Append(rule.Title).Append('\n').Append(new string('=', rule.Title.Length)).Append("\n\n");
        page.Append("Rule: ").Append(rule.Id).Append('\n');
        page.Append("Cure: ").Append(rule.Recipe.Count > 0 ? $"{Plain(rule.Cure ?? rule.Title)} ({rule.Applicability})" : "by hand").Append("\n\n");
        Section(page, "Root cause", rule.RootCause);
        if (rule.Explanation is { } explanation)
            Section(page, "Why the cure cures", explanation);
        Section(page, "By hand", rule.Advice);
        if (rule.Signatures.Count > 0)
            Section(page, "Recognised by", string.Join('\n', rule.Signatures.Select(s => $"- {s.Literal} ({s.Confidence.ToString().ToLowerInvariant()})")));
        if (rule.References.Count > 0)
            Section(page, "References", string.Join('\n', rule.References.Select(r => $"- {r}")));
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private static void Section(StringBuilder page, string title, string text) =>
        page.Append(title).Append('\n').Append(new string('-', title.Length)).Append('\n').Append(Plain(text)).Append("\n\n");

    // Without a log there is nothing to fill in: `{{ key }}` reads as <key>.
    private static string Plain(string text) =>
        text.Replace("{{ ", "<", StringComparison.Ordinal).Replace(" }}", ">", StringComparison.Ordinal);
}
