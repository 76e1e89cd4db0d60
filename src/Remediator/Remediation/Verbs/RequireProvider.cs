using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Names a provider among those that the project requires, or puts right the source that it is required from.</summary>
internal sealed class RequireProvider : IVerb
{
    public string Name => "require-provider";

    public IReadOnlyList<string> Arguments => ["name", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments) => context.Render(arguments["name"]!.Text!) is { Length: > 0 } name
        ? StepResult.Of(context.Project.Editor.RequireProvider(name), arguments["choice"]?.Text is { } choice ? [context.Render(choice)] : [])
        : StepResult.Refused("the message names no provider");
}
