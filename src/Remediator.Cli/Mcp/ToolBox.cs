using System.Text;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Cli.Commands;
using Remediator.Remediation;
using Remediator.Reporting;
using Remediator.Text;

namespace Remediator.Cli.Mcp;

/// <summary>A tool as clients see it.</summary>
/// <param name="InputSchema">JSON Schema of its arguments.</param>
internal sealed record ToolDescription(string Name, string Description, string InputSchema);

/// <summary>What a tool answers.</summary>
internal sealed record ToolAnswer(string Text, bool IsError);

/// <summary>The tools for assistants. They answer what the commands of the same names print, and know nothing of the protocol.</summary>
internal sealed class ToolBox(CatalogueSet catalogue, ToolInputs inputs)
{
    private const string Template = """
        "template":{"type":["string","array"],"items":{"type":"string"},"description":"Template files or folders, below the server's root."},
        "templateText":{"type":"string","description":"The template itself, instead of template."},
        "templateName":{"type":"string","description":"File name of templateText, e.g. main.tf; its ending says what it is."}
        """;

    private const string Error = """
        "error":{"type":["string","array"],"items":{"type":"string"},"description":"Log files, below the server's root."},
        "errorText":{"type":"string","description":"The log itself, instead of error."}
        """;

    private const string Choices = """
        "only":{"type":"array","items":{"type":"string"},"description":"Use only these rules."},
        "skip":{"type":"array","items":{"type":"string"},"description":"Leave these rules out."},
        "safeOnly":{"type":"boolean","description":"Leave out edits that need review."},
        "leastPrivilege":{"type":"boolean","description":"Grant the smallest statement that cures."}
        """;

    /// <summary>All tools.</summary>
    public IReadOnlyList<ToolDescription> All { get; } =
    [
        new("diagnose", "Say what failed in a deployment, from its log alone: rule, root cause, advice. Answers the JSON report.", Schema(Error)),
        new("remediate", "Find the cause of a failed deployment in its template and give a git patch that cures it. Answers the JSON report; `patch` is for `git apply`.", Schema(Template, Error, Choices)),
        new("check", "Find in a template, without a log, what will fail when it is deployed, and give a git patch that cures it. Answers the JSON report.", Schema(Template, Choices)),
        new("explain", "Explain a rule: root cause, cure, advice, references.", """{"type":"object","properties":{"rule":{"type":"string","description":"Id of the rule: `signature` in reports."}},"required":["rule"],"additionalProperties":false}"""),
    ];

    /// <summary>Calls a tool. What is wrong with the call is an answer, not an exception.</summary>
    public ToolAnswer Call(string name, IDictionary<string, JsonElement> arguments)
    {
        try
        {
            var tool = All.FirstOrDefault(tool => tool.Name == name)
                ?? throw new TroubleException($"there is no tool `{name}`", $"one of {string.Join(", ", All.Select(tool => tool.Name))}");
            CheckNames(tool, arguments);
            return new ToolAnswer(name switch
            {
                "diagnose" => Diagnose(arguments),
                "remediate" => Remediate(arguments),
                "check" => Check(arguments),
                _ => Explain(arguments),
            }, IsError: false);
        }
        catch (TroubleException e)
        {
            return new ToolAnswer(Describe(e.Problems), IsError: true);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A defect of ours, or a file that went away: the server goes on.
            return new ToolAnswer($"error: internal error ({e.GetType().Name}: {e.Message})", IsError: true);
        }
    }

    private static string Schema(params string[] properties) =>
        $$"""{"type":"object","properties":{{{string.Join(',', properties)}}},"additionalProperties":false}""";

    private string Diagnose(IDictionary<string, JsonElement> arguments)
    {
        var job = new RemediationJob(catalogue);
        return JsonReport.Write(job.Classify(inputs.Failures(arguments, catalogue, [])), job.Renderer);
    }

    private string Remediate(IDictionary<string, JsonElement> arguments)
    {
        var warnings = new List<Problem>();
        var (plan, selection) = ChoicesOf(arguments);
        var files = inputs.Templates(arguments, warnings);
        var failures = inputs.Failures(arguments, catalogue, warnings);
        var job = new RemediationJob(catalogue);
        return JsonReport.Write(job.Remediate(files, failures, plan, selection, warnings), job.Renderer);
    }

    private string Check(IDictionary<string, JsonElement> arguments)
    {
        var warnings = new List<Problem>();
        var (plan, selection) = ChoicesOf(arguments);
        var files = inputs.Templates(arguments, warnings);
        var job = new RemediationJob(catalogue);
        return JsonReport.Write(job.Predict(files, plan, selection, isPedantic: false, warnings), job.Renderer);
    }

    private (PlanOptions Plan, RuleSelection Selection) ChoicesOf(IDictionary<string, JsonElement> arguments)
    {
        var only = ToolInputs.Texts(arguments, "only");
        var skip = ToolInputs.Texts(arguments, "skip");
        RuleSelection.Check(catalogue, only.Concat(skip));
        return (new PlanOptions(ToolInputs.Flag(arguments, "leastPrivilege"), ToolInputs.Flag(arguments, "safeOnly")), new RuleSelection(only, skip));
    }

    private string Explain(IDictionary<string, JsonElement> arguments)
    {
        var id = ToolInputs.Text(arguments, "rule", 200) ?? throw new TroubleException("`rule` is missing");
        var rule = catalogue.Find(id) ?? throw new TroubleException($"there is no rule `{id}`", RuleSelection.Near(catalogue, id));
        return RulePage.Write(rule, new RemediationJob(catalogue).Renderer);
    }

    private static void CheckNames(ToolDescription tool, IDictionary<string, JsonElement> arguments)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        var known = schema.RootElement.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToArray();
        foreach (var name in arguments.Keys.Where(name => !known.Contains(name)))
            throw new TroubleException($"`{tool.Name}` has no `{name}`", $"it takes {string.Join(", ", known)}");
    }

    private static string Describe(IReadOnlyList<Problem> problems)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            text.Append("error: ").Append(problem.Message).Append('\n');
            if (problem.Location is { } location)
                text.Append("  --> ").Append(location).Append('\n');
            if (problem.Help is { } help)
                text.Append("  = help: ").Append(help).Append('\n');
        }
        return text.ToString();
    }
}
