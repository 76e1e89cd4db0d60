using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a provider alias that no block has refer to the one that is near; an alias that is the name of a region gets its
/// provider block.
/// </summary>
internal sealed class ConfigureAlias : IVerb
{
    public string Name => "configure-alias";

    public IReadOnlyList<string> Arguments => ["provider", "alias"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (provider, alias) = (context.Render(arguments["provider"]!.Text!), context.Render(arguments["alias"]!.Text!));
        if (alias.Length == 0)
            return StepResult.Refused("the log names no alias");
        return StepResult.Of(
            context.Project.Editor.ConfigureAlias(provider, alias),
            $"no provider block has the alias `{alias}`: see that the account and the region of the provider that the patch uses are those that are meant");
    }
}
