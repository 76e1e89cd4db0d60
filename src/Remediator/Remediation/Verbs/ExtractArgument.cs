using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Moves an argument that a resource no longer takes to the resource of its own that holds it now.</summary>
internal sealed class ExtractArgument : IVerb
{
    public string Name => "extract-argument";

    public IReadOnlyList<string> Arguments => ["of", "name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var resource = context.One(arguments["of"]?.Text ?? "subject");
        return StepResult.Of(context.Project.Editor.ExtractArgument(resource, name)) with { Touched = [resource.Id] };
    }
}
