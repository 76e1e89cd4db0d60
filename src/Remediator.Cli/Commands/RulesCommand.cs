using System.Text;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Cli.Authoring;
using Remediator.Cli.Input;
using Remediator.Cli.Output;

namespace Remediator.Cli.Commands;

/// <summary>The catalogue as a list.</summary>
internal sealed class RulesCommand(CommandContext console)
{
    public int Run(RulesOptions options)
    {
        switch (options.Action)
        {
            case null:
                break;
            case "new":
                return New(options);
            case "test":
                return Test(options);
            case "pages":
                return Pages(options);
            default:
                throw new TroubleException($"`rules` cannot `{options.Action}`", "one of new, test, pages; the list when left out");
        }
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        var format = options.Format ?? "text";
        console.WriteOutput(format switch
        {
            "text" => Text(catalogue),
            "json" => Json(catalogue),
            // What other search tools need to look for the same failures: one required text a line.
            "literals" => string.Concat(catalogue.LiteralTexts.Select(text => text + "\n")),
            _ => throw new TroubleException($"`rules` has no format `{format}`", "one of text, json, literals"),
        });
        return ExitCode.Success;
    }

    private int New(RulesOptions options)
    {
        if (options.Argument is not { Length: > 0 } id)
            throw new TroubleException("`rules new` needs the id of the rule", "remediate rules new sns-topic-name-too-long --rules my-rules");
        var folder = RuleScaffold.Write(id, FolderOf(options.RuleFolders.FirstOrDefault()), CatalogueSource.Load([], console.CurrentFolder));
        var path = WorkTree.Relative(console.CurrentFolder, folder);
        console.WriteOutput($"{path}\n");
        if (!options.Quiet)
            console.Error.WriteLine($"wrote {path}: put your failure into it, then run `remediate rules test {path}`");
        return ExitCode.Success;
    }

    private int Test(RulesOptions options)
    {
        var folder = FolderOf(options.Argument ?? options.RuleFolders.FirstOrDefault());
        var examination = new RuleExamination(console.CurrentFolder);
        var summary = examination.Run(folder);
        var writer = new ProblemWriter(console.Error, console.Paint, console.Terminal.Columns);
        foreach (var problem in examination.Problems)
            writer.Write(problem);
        foreach (var warning in options.Quiet ? [] : examination.Warnings)
            writer.Write(warning, isWarning: true);
        console.WriteOutput(summary + "\n");
        return examination.Problems.Count > 0 ? ExitCode.NoPatch : ExitCode.Success;
    }

    private int Pages(RulesOptions options)
    {
        var folder = FolderOf(options.Argument ?? options.RuleFolders.FirstOrDefault());
        var written = 0;
        foreach (var (path, text) in new RulePages(folder, console.CurrentFolder).Write())
        {
            if (File.Exists(path) && File.ReadAllText(path) == text)
                continue;
            File.WriteAllText(path, text);
            written++;
        }
        if (!options.Quiet)
            console.Error.WriteLine($"{written} pages changed");
        return ExitCode.Success;
    }

    // In a checkout the catalogue lies in `templates`.
    private string FolderOf(string? named)
    {
        var full = Path.GetFullPath(named ?? "templates", console.CurrentFolder);
        return named is null && !Directory.Exists(full) ? console.CurrentFolder : full;
    }

    private static string Text(CatalogueSet catalogue)
    {
        var width = catalogue.Ids.Max(id => id.Length);
        var text = new StringBuilder();
        foreach (var rule in catalogue.Rules)
            text.Append(rule.Id.PadRight(width)).Append("  ").Append((rule.Recipe.Count > 0 ? "patch" : "advice").PadRight(8)).Append(rule.Title).Append('\n');
        return text.ToString();
    }

    private static string Json(CatalogueSet catalogue)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            var rules = catalogue.Rules.ToArray();
            json.WriteStartObject();
            json.WriteNumber("count", rules.Length);
            json.WriteNumber("withRecipe", rules.Count(rule => rule.Recipe.Count > 0));
            json.WriteNumber("adviceOnly", rules.Count(rule => rule.Recipe.Count == 0));
            json.WriteStartObject("recipesByFlavour");
            foreach (var (flavour, proven) in ProvenExamples.ByFlavour(catalogue))
                json.WriteNumber(flavour, proven);
            json.WriteEndObject();
            json.WriteStartArray("rules");
            foreach (var rule in rules)
            {
                json.WriteStartObject();
                json.WriteString("id", rule.Id);
                json.WriteString("family", rule.Family);
                json.WriteString("title", rule.Title);
                json.WriteString("severity", rule.Severity);
                json.WriteString("fixability", rule.Fixability switch
                {
                    Fixability.Account => "account",
                    Fixability.TemplateChoice => "template-choice",
                    _ => "template",
                });
                json.WriteBoolean("hasRecipe", rule.Recipe.Count > 0);
                json.WriteNumber("signatures", rule.Signatures.Count);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
