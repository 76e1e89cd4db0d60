using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes items out of lists: those that <c>in</c> names, or all but those of <c>notIn</c>. Items that only the deployment knows stay, and a list
/// that would be left empty is not touched: what should stand there is a choice. Items that are maps are known by the property <c>key</c>.
/// </summary>
internal sealed class RemoveItems : IVerb
{
    public string Name => "remove-items";

    public IReadOnlyList<string> Arguments => ["of", "path", "in", "notIn", "key"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        // A message may name several.
        var named = arguments["in"]?.Texts.SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var allowed = arguments["notIn"]?.Texts ?? [];
        var key = arguments["key"]?.Text;
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var list in arguments["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)).Select(hit => context.Evaluator.Resolve(hit.Value)).OfType<ListValue>())
            {
                var wrong = Enumerable.Range(0, list.Items.Count).Where(index => TextOf(context, list.Items[index], key) is { } text
                    && (named is not null ? named.Contains(text) : !allowed.Contains(text))).ToArray();
                if (wrong.Length == 0)
                    continue;
                if (wrong.Length == list.Items.Count)
                    return StepResult.Refused($"nothing would be left in the list ({list.Origin?.Location}) of `{resource.Id}`: take it out, or name what should stand there");
                changes.AddRange(Remove(context, list, wrong));
                touched.Add(resource.Id);
            }
        }
        return StepResult.Of(changes) with { Touched = touched };
    }

    // Neighbours at the end of a list on one line share a separator, so taking each out by itself would take that out twice: the list is written anew.
    private static SourceChange[] Remove(PlanContext context, ListValue list, int[] wrong)
    {
        var changes = Array.ConvertAll(wrong, index => context.Project.Editor.RemoveItem(list, index));
        var spans = changes.SelectMany(change => change.Files).SelectMany(file => file.Edits).Select(edit => edit.Span).OrderBy(span => span.Start).ToArray();
        return Array.Exists(changes, change => change.Refusal is not null) || spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
            ? changes
            : [context.Project.Editor.Replace(list, new ListValue([.. list.Items.Where((_, index) => !wrong.Contains(index))]))];
    }

    private static string? TextOf(PlanContext context, Value item, string? key)
    {
        if (key is null)
            return context.Evaluator.TextOf(item);
        if (context.Evaluator.Resolve(item) is not MapValue map || map[key] is not { } value)
            return null;
        // What is the deployment's own Region by name is so whatever the Region is.
        return context.Evaluator.Resolve(value) is ReferenceValue { Target: DeploymentFact.Region } ? context.Deployment[DeploymentFact.Region] ?? DeploymentFact.Region : context.Evaluator.TextOf(value);
    }
}
