using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Adds to a list of a resource what it lacks; a list that is not there is made. Items that the template puts together elsewhere cannot be
/// told, and the step is refused.
/// </summary>
internal sealed class AddItems : IVerb
{
    public string Name => "add-items";

    public IReadOnlyList<string> Arguments => ["of", "path", "items", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = arguments["path"]!.Text!;
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var wanted = arguments["items"]!.Items.Select(new ValueBuilder(context, resource).Build).ToArray();
            if (resource.Properties[name] is not { } present)
            {
                changes.Add(context.Project.Editor.AddProperty(resource, name, new ListValue(wanted)));
                touched.Add(resource.Id);
                continue;
            }
            if (context.Evaluator.Resolve(present) is not ListValue list)
                return StepResult.Refused($"`{name}` of `{resource.Id}` is not written as a list");
            var missing = wanted.Where(item => !list.Items.Any(other => AreSame(context, other, item))).ToArray();
            if (missing.Length == 0)
                continue;
            changes.AddRange(missing.Select(item => context.Project.Editor.AddItem(list, item)));
            touched.Add(resource.Id);
        }
        var choice = changes.Count > 0 && arguments["choice"]?.Text is { } text ? new[] { context.Render(text) } : [];
        return StepResult.Of(changes) with { Touched = touched, Choices = choice };
    }

    // An ARN of a managed policy is one whether its partition is written out or not.
    private static bool AreSame(PlanContext context, Value a, Value b) =>
        ModelComparer.AreEqual(context.Evaluator, a, b) || Tail(context, a) is { Length: > 0 } tail && tail == Tail(context, b);

    private static string Tail(PlanContext context, Value value) =>
        context.Evaluator.PatternOf(value).ToString() is var text && text.IndexOf(":iam::aws:policy/", StringComparison.Ordinal) is var at and >= 0 ? text[at..] : "";
}
