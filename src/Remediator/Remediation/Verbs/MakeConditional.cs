using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Lets a resource, or an item of a list in it, be there only where the input that gives its property <c>on</c> is not empty. A property
/// that an input does not give as it is stays, and the step is refused. With <c>output</c> it is the output of that name, and what gives its value.
/// </summary>
internal sealed class MakeConditional : IVerb
{
    public string Name => "make-conditional";

    public IReadOnlyList<string> Arguments => ["of", "on", "output"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (arguments["output"]?.Text is { } output)
            return context.Render(output) is { Length: > 0 } name ? StepResult.Of(context.Project.Editor.MakeConditional(name)) : StepResult.Refused("the log does not name the output");
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var hit in arguments["on"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)))
            {
                if (context.Evaluator.TextOf(hit.Value) is { Length: > 0 } || IsConditional(resource, hit))
                    continue;
                if (hit.Value is not ReferenceValue { Attribute: null } input || context.Project.FindDeclaration(input.Target) is null)
                {
                    if (context.Evaluator.ReferencesIn(hit.Value).Count > 0 && context.Evaluator.ReferencesIn(hit.Value).All(reference => context.Project.Find(reference.Target) is not null))
                        continue;
                    return StepResult.Refused($"`{hit.Path}` of `{resource.Id}` is no input's value ({context.Evaluator.Shown(hit.Value)}): give it one, or take the resource out");
                }
                changes.Add(context.Project.Editor.MakeConditional(resource, hit.Value));
                touched.Add(resource.Id);
            }
        }
        return StepResult.Of(changes) with { Touched = touched };
    }

    // An item that stands under a condition is left out by it.
    private static bool IsConditional(Resource resource, PathHit hit) => hit.Path.Contains('.') && PropertyPath.Parse(hit.Path[..hit.Path.IndexOf('.')]).Find(resource.Properties) is [{ Value: ListValue list }]
            && list.Items.OfType<ChoiceValue>().Any(choice => PropertyPath.Parse("*").Find(choice.WhenTrue).Any(inner => ReferenceEquals(inner.Value, hit.Value)));
}
