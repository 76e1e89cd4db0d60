using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes the fixed name of a resource out where one is made for a resource that has none. A name by which a service finds the resource,
/// or whose ending says what the resource is, stays, and the step is refused.
/// </summary>
internal sealed class LeaveNameOut : IVerb
{
    // Services write to groups and read parameters under this path.
    private const string ServicePath = "/aws/";
    private const string FifoEnding = ".fifo";
    private static readonly string[] Fifo = ["FifoQueue", "FifoTopic"];

    public string Name => "leave-name-out";

    public IReadOnlyList<string> Arguments => ["of"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var choices = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (context.Project.FreeNameOf(resource) is not { } property)
                return StepResult.Refused($"no name would be made for `{resource.Id}` ({context.Project.WordFor(resource.Type)}): give what names it another value, or import what there is");
            if (resource.Properties.Find(property) is not { } entry)
                continue;
            var name = context.Evaluator.PatternOf(entry.Value).ToString();
            if (name.StartsWith(ServicePath, StringComparison.Ordinal))
                return StepResult.Refused($"`{resource.Id}` is found by its name `{name}`: import what there is, or delete it if nothing needs it");
            if (name.EndsWith(FifoEnding, StringComparison.Ordinal) || Array.Exists(Fifo, flag => resource.Properties[flag] is { } value && context.Evaluator.TextOf(value) != "false"))
                return StepResult.Refused($"the name of `{resource.Id}` must end in `{FifoEnding}`: give it another that does, or import what there is");
            changes.Add(context.Project.Editor.RemoveProperty(resource.Properties, entry));
            touched.Add(resource.Id);
            var named = Naming(context, resource, name);
            choices.Add("the name is left out, and one is made that is free; who names the resource in a text must refer to it instead"
                + (resource.Repetition is null ? "" : $" ({resource.Repetition}: all that it makes is made anew)")
                + (named.Count == 0 ? "" : $": `{name}` stands at {string.Join(", ", named)}"));
        }
        return StepResult.Of(changes) with { Touched = touched, Choices = [.. choices.Distinct()] };
    }

    // Where other resources hold the name, alone or at the end of an ARN or address; one that has the same name is not meant.
    private static List<string> Naming(PlanContext context, Resource named, string name) =>
        [.. context.Project.Resources.Where(other => other.Id != named.Id)
            .SelectMany(other => other.Properties.Entries.Where(entry => entry.Name != context.Project.FreeNameOf(other)))
            .SelectMany(entry => ValueTree.In(entry.Value)).Where(value => value is ScalarValue or TemplateValue && value.Origin is not null && IsNamed(context.Evaluator.PatternOf(value).ToString(), name))
            .Select(value => value.Origin!.Location).Distinct()];

    private static bool IsNamed(string text, string name) =>
        text == name || text.EndsWith(":" + name, StringComparison.Ordinal) || text.EndsWith("/" + name, StringComparison.Ordinal);
}
