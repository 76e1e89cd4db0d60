using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out an explicit dependency that a reference of the same resource makes already.</summary>
internal sealed class RemoveDependency : IVerb
{
    public string Name => "remove-dependency";

    public IReadOnlyList<string> Arguments => ["name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var places = FaultPlace.Find(context);
        var resource = places.Select(place => place.ResourceId).OfType<string>().Select(context.Project.Find).FirstOrDefault(found => found is not null);
        if (resource is null || !resource.DependsOn.Contains(name))
            return places.Count == 0 ? FaultPlace.Gone(context) : StepResult.Done;
        var open = new Evaluator(context.Project, context.Deployment, useDefaults: false);
        if (!open.ReferencesIn(resource.Properties).Any(reference => reference.Target == name))
            return StepResult.Refused($"no property of `{resource.Id}` refers to `{name}`");
        return StepResult.Of([context.Project.Editor.RemoveDependency(resource, name)]) with { Touched = [resource.Id] };
    }
}
