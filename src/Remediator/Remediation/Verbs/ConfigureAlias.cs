using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a provider alias that no block has refer to the one that is near; any other alias gets its provider block, in the
/// region that it is named after or that a variable asks for. What a called module asks for (<c>asked</c>) is passed to it under the alias
/// of the same name; what the resources of a called <c>module</c> name is for that module to ask for.
/// </summary>
internal sealed class ConfigureAlias : IVerb
{
    public string Name => "configure-alias";

    public IReadOnlyList<string> Arguments => ["provider", "alias", "module", "asked"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (provider, alias) = (context.Render(arguments["provider"]!.Text!), context.Render(arguments["alias"]!.Text!));
        var module = arguments["module"]?.Text is { } called ? context.Render(called) : "";
        if (module.Length > 0)
        {
            return StepResult.Refused($"the resources of `{module}` name `{provider}.{alias}`, which only its callers can give it: let it ask for it (configuration_aliases = [{provider}.{alias}] "
                + $"in its required_providers), and pass it in the call (providers = {{ {provider}.{alias} = {provider}.… }})");
        }
        if (arguments["asked"]?.Text is { } spec && context.Render(spec) is { Length: > 0 } asked)
        {
            if (LogPlace.File(context, out var refusal) is not { } file)
                return refusal;
            var (passed, reason) = context.Project.Editor.PassProvider(file, context.Failure.Location!.Line, $"{provider}.{asked}");
            return StepResult.Of(passed, reason);
        }
        if (alias.Length == 0)
            return StepResult.Refused("the log names no alias");
        var (change, choice) = context.Project.Editor.ConfigureAlias(provider, alias);
        return StepResult.Of(change, choice);
    }
}
