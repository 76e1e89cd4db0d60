using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Declares a resource that belongs to a located one, and lets that one wait for it. Where a resource of the type refers to the same
/// thing already, nothing is added.
/// </summary>
internal sealed class AddResource : IVerb
{
    public string Name => "add-resource";

    public IReadOnlyList<string> Arguments => ["of", "type", "link", "properties"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var type = arguments["type"]!.Text!;
        var link = arguments["link"]!.Text!;
        var changes = new List<SourceChange>();
        var waits = new List<Wait>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (resource.Properties[link] is not { } linked || context.Evaluator.ReferencesIn(linked).FirstOrDefault() is not { } target)
                return StepResult.Refused($"`{link}` of `{resource.Id}` refers to nothing in the template");
            var present = context.Project.Resources.FirstOrDefault(r => r.Type == type
                && r.Properties[link] is { } value && context.Evaluator.ReferencesIn(value).Any(reference => reference.Target == target.Target));
            if (present is not null)
            {
                if (!resource.DependsOn.Contains(present.Id))
                    waits.Add(new Wait(resource, present.Id));
                continue;
            }
            var properties = (MapValue)new ValueBuilder(context, resource).Build(arguments["properties"]!);
            var name = resource.Id[(resource.Id.LastIndexOf('.') + 1)..];
            changes.Add(context.Project.Editor.AddResource(name, type, new MapValue([new MapEntry(link, linked), .. properties.Entries]), resource));
            waits.Add(new Wait(resource, context.Project.Editor.IdOf(name, type, resource)));
            touched.Add(resource.Id);
        }
        return StepResult.Of(changes) with { Touched = touched, Waits = waits };
    }
}
