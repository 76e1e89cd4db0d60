using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives resources what the tool itself reads of them, beside their properties: <c>{ of: subject, name: DeletionPolicy, value: Retain }</c>; where it has one of the values <c>unless</c>, it stays.</summary>
internal sealed class SetAttribute : IVerb
{
    public string Name => "set-attribute";

    public IReadOnlyList<string> Arguments => ["of", "name", "value", "choice", "unless"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var value = new ValueBuilder(context).Build(arguments["value"]!);
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var name = arguments["name"]!.Text!;
            if (arguments["unless"]?.Texts.Any(other => Has(context, resource, name, new ScalarValue(other))) == true || Has(context, resource, name, value))
                continue;
            var change = context.Project.Editor.SetAttribute(resource, name, value);
            changes.Add(change);
            touched.Add(resource.Id);
        }
        var choice = changes.Count > 0 && arguments["choice"]?.Text is { } text ? new[] { context.Render(text) } : [];
        return StepResult.Of(changes) with { Touched = touched, Choices = choice };
    }

    private static bool Has(PlanContext context, Resource resource, string name, Value value) =>
        context.Project.Editor.SetAttribute(resource, name, value) is { Refusal: null, Files.Count: 0 };
}
