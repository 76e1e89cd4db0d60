using System.Text;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Cli.Input;

namespace Remediator.Cli.Commands;

/// <summary>The catalogue as a list.</summary>
internal sealed class RulesCommand(CommandContext console)
{
    public int Run(RulesOptions options)
    {
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
