using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a provider alias that no block has refer to the one that is near; any other alias gets its provider block, in the
/// region that it is named after or that a variable asks for.
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
        var (change, choice) = context.Project.Editor.ConfigureAlias(provider, alias);
        return StepResult.Of(change, choice);
    }
}
