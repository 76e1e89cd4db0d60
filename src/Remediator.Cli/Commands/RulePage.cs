using System.Text;
using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Remediation;

namespace Remediator.Cli.Commands;

/// <summary>A rule as text: what <c>explain</c> prints.</summary>
internal static class RulePage
{
    public static string Write(Rule rule, TextRenderer renderer)
    {
        var sample = SampleOf(rule);
        string Plain(string text) => renderer.Render(text, sample);
        var page = new StringBuilder();
        page.Append(rule.Title).Append('\n').Append(new string('=', rule.Title.Length)).Append("\n\n");
        page.Append("Rule: ").Append(rule.Id).Append('\n');
        page.Append("Cure: ").Append(rule.Recipe.Count > 0 ? $"{Plain(rule.Cure ?? rule.Title)} ({rule.Applicability})" : "by hand").Append("\n\n");
        Section(page, "Root cause", Plain(rule.RootCause));
        if (rule.Explanation is { } explanation)
            Section(page, "Why the cure cures", Plain(explanation));
        Section(page, "By hand", Plain(rule.Advice));
        if (rule.Signatures.Count > 0)
            Section(page, "Recognised by", string.Join('\n', rule.Signatures.Select(s => $"- {s.Literal} ({s.Confidence.ToString().ToLowerInvariant()})")));
        if (rule.References.Count > 0)
            Section(page, "References", string.Join('\n', rule.References.Select(r => $"- {r}")));
        return page.ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>A diagnosis without a log: what a log would tell stands as <c>&lt;name&gt;</c>.</summary>
    public static Diagnosis SampleOf(Rule rule) => new(
        rule,
        new Failure { Message = "", Text = "", Line = 1 },
        Confidence.Exact,
        rule.CaptureNames.ToDictionary(name => name, name => $"<{name}>", StringComparer.Ordinal));

    private static void Section(StringBuilder page, string title, string text) =>
        page.Append(title).Append('\n').Append(new string('-', title.Length)).Append('\n').Append(text).Append("\n\n");
}
