using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes items out of lists: those that <c>in</c> names, or all but those of <c>notIn</c>. Items that only the deployment knows stay, and a list
/// that would be left empty is not touched: what should stand there is a choice.
/// </summary>
internal sealed class RemoveItems : IVerb
{
    public string Name => "remove-items";

    public IReadOnlyList<string> Arguments => ["of", "path", "in", "notIn"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var named = arguments["in"]?.Texts.Select(context.Render).ToArray();
        var allowed = arguments["notIn"]?.Texts ?? [];
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var list in arguments["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)).Select(hit => context.Evaluator.Resolve(hit.Value)).OfType<ListValue>())
            {
                var wrong = Enumerable.Range(0, list.Items.Count).Where(index => context.Evaluator.TextOf(list.Items[index]) is { } text
                    && (named is not null ? named.Contains(text) : !allowed.Contains(text))).ToArray();
                if (wrong.Length == 0)
                    continue;
                if (wrong.Length == list.Items.Count)
                    return StepResult.Refused($"nothing would be left in the list ({list.Origin?.Location}) of `{resource.Id}`: take it out, or name what should stand there");
                changes.AddRange(wrong.Select(index => context.Project.Editor.RemoveItem(list, index)));
                touched.Add(resource.Id);
            }
        }
        return StepResult.Of(changes) with { Touched = touched };
    }
}
