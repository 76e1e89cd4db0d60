using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Lets resources that an account has once be there only where a new input of the template asks for it, which it does not by default:
/// what is there already stays as it is. All that <c>of</c> locates goes together.
/// </summary>
internal sealed class MakeOptional : IVerb
{
    public string Name => "make-optional";

    public IReadOnlyList<string> Arguments => ["of"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var resources = arguments["of"]!.Texts.SelectMany(context.All).Distinct().ToArray();
        if (resources.Length == 0)
            return StepResult.Done;
        var input = context.Project.Editor.OptionalInput(resources[0]);
        return StepResult.Of(context.Project.Editor.MakeOptional(resources), $"`{resources[0].Id}` is made only where `{input}` is true, which it is not unless you say so")
            with
        { Touched = [.. resources.Select(resource => resource.Id)] };
    }
}
