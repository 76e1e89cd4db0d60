using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Logs;
using Remediator.Templating;

namespace Remediator.Remediation;

/// <summary>Renders the Scriban texts of rules. A text without <c>{{</c> never reaches the engine.</summary>
public sealed class TextRenderer(ITemplateEngine engine)
{
    /// <summary>Renders a text that may speak of the captures (by name), the <c>failure</c>, and located resources (by name).</summary>
    /// <param name="words">Whether people read it: then it may say what <see cref="Diagnosis.Words"/> holds.</param>
    public string Render(string template, PlanContext context, bool words = false)
    {
        if (!NeedsEngine(template))
            return template;
        var model = ModelOf(context.Diagnosis, words);
        foreach (var (name, resources) in context.Located)
        {
            if (resources is [var first, ..])
                model[name] = new Dictionary<string, object?> { ["id"] = first.Id, ["type"] = first.Type };
        }
        return Render(template, context.Rule, model);
    }

    /// <summary>Renders a text that needs no template: <c>classify</c> and <c>explain</c> use it.</summary>
    public string Render(string template, Diagnosis diagnosis) =>
        NeedsEngine(template) ? Render(template, diagnosis.Rule, ModelOf(diagnosis, words: true)) : template;

    private static bool NeedsEngine(string template) => template.Contains("{{", StringComparison.Ordinal);

    private string Render(string template, Rule rule, Dictionary<string, object?> model) =>
        engine.Load(template, rule.Path).Render(model).Trim();

    private static Dictionary<string, object?> ModelOf(Diagnosis diagnosis, bool words)
    {
        var model = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in diagnosis.Captures)
            model[name] = value;
        foreach (var (name, value) in words && diagnosis.Words is { } said ? said : new Dictionary<string, string>())
            model[name] = value;
        var failure = FailureModel(diagnosis.Failure);
        failure["name_patterns"] = Patterns(diagnosis.Captures.GetValueOrDefault("names") ?? "");
        model["failure"] = failure;
        return model;
    }

    // Absent facts are empty texts: rules ask with `if failure.region != ""`, and strict mode still finds misspelt names.
    private static Dictionary<string, object?> FailureModel(Failure failure) => new(StringComparer.Ordinal)
    {
        ["message"] = failure.Message,
        ["error_code"] = failure.ErrorCode ?? "",
        ["service"] = failure.Service ?? "",
        ["operation"] = failure.Operation ?? "",
        ["resource"] = failure.Resource ?? "",
        ["resource_type"] = failure.ResourceType ?? "",
        ["physical_id"] = failure.PhysicalId ?? "",
        ["stack"] = failure.Stack ?? "",
        ["region"] = failure.Region ?? failure.Arn?.Region ?? "",
        ["account"] = failure.Account ?? failure.Arn?.Account ?? "",
        ["arn"] = failure.Arn?.ToString() ?? "",
        ["arn_name"] = failure.Arn?.ResourceName ?? "",
        ["terraform_import"] = ImportCommand(failure),
        ["denial"] = DenialModel(AccessDenial.Of(failure)),
        ["log_group"] = failure.Arn is { Service: "logs", ResourceName: not "*" } group ? group.ResourceName : failure.PhysicalId ?? "",
    };

    // What grep takes to find any of several names.
    private static string Patterns(string names)
    {
        var words = names.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Where(word => word[0] != '-' && ShellWord.IsQuotable(word)).Select(word => $"'{word}'").ToArray();
        return words switch
        {
            [] => "NAME",
            [var only] => only,
            _ => string.Join(' ', words.Select(word => $"-e {word}")),
        };
    }

    // What takes a resource that is there into Terraform's state, as far as the log tells; empty where the log is not Terraform's.
    private static string ImportCommand(Failure failure)
    {
        if (failure.ResourceType?.StartsWith("aws_", StringComparison.Ordinal) != true || failure.Resource is not { } address)
            return "";
        var id = failure.PhysicalId is { } name && ShellWord.IsPlain(name) ? ImportIds.Of(failure.ResourceType, name) : null;
        return $"terraform import {ShellWord.Quoted(address)} {id ?? "ID"}";
    }

    private static Dictionary<string, object?> DenialModel(AccessDenial denial) => new(StringComparer.Ordinal)
    {
        ["action"] = denial.Action,
        ["resource"] = denial.IsPolicyResource ? denial.Resource : "",
        ["explicit"] = denial.IsExplicit,
        ["policy"] = denial.Policy,
        ["policy_arn"] = denial.PolicyArn,
        ["encoded"] = denial.Encoded,
        ["user"] = denial.User,
        ["role"] = denial.Role,
        ["permission_set"] = denial.PermissionSet,
        ["account"] = denial.Account,
        ["statement"] = denial.Statement,
        ["policy_holder"] = denial.PolicyHolder,
        ["resource_statement"] = denial.ResourceStatement,
    };
}
