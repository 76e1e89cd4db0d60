using System.Text;
using Remediator.Catalogue;
using Remediator.Cli.Commands;
using Remediator.Cli.Input;
using Remediator.Remediation;
using Remediator.Remediation.Rendering;
using Remediator.Text;

namespace Remediator.Cli.Authoring;

/// <summary>
/// The pages of a catalogue: a <c>README.md</c> in each rule folder, and the index between two marks of the catalogue's own. All of it
/// comes from the rules and their reviewed examples.
/// </summary>
/// <param name="folder">The catalogue.</param>
internal sealed class RulePages(string folder, string currentFolder)
{
    private const string Begin = "<!-- index: written by `remediate rules pages` -->";
    private const string End = "<!-- end of index -->";
    private const int MaxLogLines = 12;
    private const int MaxLogColumns = 400;
    private const int MaxPatchLines = 60;

    /// <summary>The pages: path on disk and text.</summary>
    /// <exception cref="TroubleException">A rule cannot be read.</exception>
    public IReadOnlyList<(string Path, string Text)> Write()
    {
        var problems = new List<Problem>();
        var (rules, _) = CatalogueSource.ReadFolder(folder, currentFolder, problems);
        if (problems.Count > 0)
            throw new TroubleException(problems);
        var renderer = new TextRenderer(RuleTemplateEngine.Create());
        var pages = new List<(string, string)>();
        foreach (var rule in rules)
        {
            var examples = new RuleExamples(Path.GetDirectoryName(Path.GetFullPath(rule.Path, currentFolder))!);
            pages.Add((Path.Combine(examples.Folder, "README.md"), Page(rule, examples, renderer)));
        }
        var index = Path.Combine(folder, "README.md");
        pages.Add((index, WithIndex(File.Exists(index) ? File.ReadAllText(index) : "# Rules\n", rules)));
        return pages;
    }

    private string Page(Rule rule, RuleExamples examples, TextRenderer renderer)
    {
        var sample = RulePage.SampleOf(rule);
        string Plain(string text) => Escape(renderer.Render(text, sample));
        var page = new StringBuilder();
        page.Append("<!-- Written by `remediate rules pages` from rule.yaml and its examples. -->\n");
        page.Append("# ").Append(rule.Title).Append("\n\n`").Append(rule.Id).Append("` · ").Append(rule.Severity).Append(" · ");
        page.Append(rule.Recipe.Count > 0 ? $"a patch ({rule.Applicability}; deployment impact: {rule.Impact})" : "advice").Append("\n\n");
        Section(page, "Root cause", Plain(rule.RootCause));
        if (FirstLog(examples) is { } log)
            Section(page, "What the log says", Fence("text", log));
        if (rule.Recipe.Count > 0)
        {
            Section(page, "Cure", $"{Plain(rule.Cure ?? rule.Title)}.\n\n{(rule.Explanation is { } why ? Plain(why) : "")}");
            Patch(page, rule, examples);
        }
        Section(page, "By hand", Fence("text", renderer.Render(rule.Advice, sample).TrimEnd('\n')));
        if (rule.VariantOf is { } of)
            Section(page, "Variant", $"It has the error text of `{of}`; the template tells the two apart.");
        if (rule.Signatures.Count > 0)
            Section(page, "Recognised by", string.Concat(rule.Signatures.Select(s => $"- {Code(s.Literal)} ({s.Confidence.ToString().ToLowerInvariant()})\n").Distinct()));
        if (rule.References.Count > 0)
            Section(page, "References", string.Concat(rule.References.Select(r => $"- <{r}>\n")));
        return page.ToString().TrimEnd('\n') + "\n";
    }

    private void Patch(StringBuilder page, Rule rule, RuleExamples examples)
    {
        var snapshots = Path.Combine(Path.GetDirectoryName(folder) ?? folder, "snapshots");
        var proven = examples.WithTemplates.Where(example => File.Exists(Path.Combine(snapshots, example.SnapshotOf(rule.Id, "patch")))).ToArray();
        if (proven.Length == 0)
            return;
        var links = proven.GroupBy(example => example.Flavour)
            .Select(group => $"{group.Key} ({string.Join(", ", group.Select(example => $"[{example.Name}](examples/{example.Flavour}/{example.Name})"))})");
        Section(page, "Examples", string.Join(", ", links) + ".");
        var shortest = proven.Select(example => (Example: example, Text: File.ReadAllText(Path.Combine(snapshots, example.SnapshotOf(rule.Id, "patch")))))
            .OrderBy(patch => patch.Text.Length).ThenBy(patch => patch.Example.Folder, StringComparer.Ordinal).First();
        var lines = shortest.Text.TrimEnd('\n').Split('\n');
        var shown = string.Join('\n', lines.Take(MaxPatchLines)) + (lines.Length > MaxPatchLines ? "\n…" : "");
        page.Append($"The patch of `{shortest.Example.Flavour}/{shortest.Example.Name}`:\n\n").Append(Fence("diff", shown.Replace("\r", "", StringComparison.Ordinal))).Append("\n\n");
    }

    private static string? FirstLog(RuleExamples examples)
    {
        var path = examples.Texts.Concat(examples.WithTemplates.Select(example => example.Log)).OrderBy(log => new FileInfo(log).Length).ThenBy(log => log, StringComparer.Ordinal).FirstOrDefault();
        if (path is null)
            return null;
        var lines = File.ReadAllText(path).Replace("\r", "", StringComparison.Ordinal).Trim('\n').Split('\n');
        return string.Join('\n', lines.Take(MaxLogLines).Select(line => (line.Length > MaxLogColumns ? line[..MaxLogColumns] + "…" : line).TrimEnd())) + (lines.Length > MaxLogLines ? "\n…" : "");
    }

    // A fence is longer than any row of backticks in what it holds.
    private static string Fence(string language, string text)
    {
        var fence = "```";
        while (text.Contains(fence, StringComparison.Ordinal))
            fence += "`";
        return $"{fence}{language}\n{text}\n{fence}";
    }

    // <name> would be taken for a tag and vanish; in code it shows as it is.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            var isBlock = line.StartsWith("    ", StringComparison.Ordinal);
            var isSpan = false;
            foreach (var c in line)
            {
                isSpan ^= c == '`';
                if (c == '<' && !isBlock && !isSpan)
                    escaped.Append("&lt;");
                else
                    escaped.Append(c);
            }
            escaped.Append('\n');
        }
        return escaped.ToString(0, escaped.Length - 1);
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    private static void Section(StringBuilder page, string title, string text) =>
        page.Append("## ").Append(title).Append("\n\n").Append(text.Trim('\n')).Append("\n\n");

    private string WithIndex(string text, IReadOnlyList<Rule> rules)
    {
        var index = new StringBuilder(Begin).Append("\n\n");
        index.Append($"{rules.Count} rules, {rules.Count(rule => rule.Recipe.Count > 0)} with a recipe for a patch.\n");
        foreach (var family in rules.GroupBy(rule => rule.Family).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            index.Append("\n**").Append(family.Key).Append("**\n\n");
            foreach (var rule in family.OrderBy(rule => rule.Id, StringComparer.Ordinal))
            {
                var path = WorkTree.Relative(folder, Path.GetDirectoryName(Path.GetFullPath(rule.Path, currentFolder))!);
                index.Append($"- [{rule.Id}]({path}/README.md): {rule.Title}{(rule.Recipe.Count > 0 ? " (patch)" : "")}\n");
            }
        }
        index.Append('\n').Append(End);
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? text[..begin] + index + text[(end + End.Length)..]
            : text.TrimEnd('\n') + "\n\n## Index\n\n" + index + "\n";
    }
}
