using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes items out of lists: those that <c>in</c> names, or all but those of <c>notIn</c>. Items that only the deployment knows stay, and a list
/// that would be left empty is not touched: what should stand there is a choice, unless <c>empty: true</c> says that none is needed. Items that
/// are maps are known by the property <c>key</c>; <c>{region}</c> among the names is the Region that the resource is made in.
/// </summary>
internal sealed class RemoveItems : IVerb
{
    public string Name => "remove-items";

    public IReadOnlyList<string> Arguments => ["of", "path", "in", "notIn", "key", "empty"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        // A message may name several.
        var written = arguments["in"]?.Texts.SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)).ToArray();
        var allowed = arguments["notIn"]?.Texts ?? [];
        var key = arguments["key"]?.Text;
        var mayBeEmpty = arguments["empty"]?.Text == "true";
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var isOpen = false;
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var region = context.Project.RegionOf(resource) ?? context.Evaluator.TextOf(new ReferenceValue(DeploymentFact.Region)) ?? DeploymentFact.Region;
            var named = written is null ? null : Array.ConvertAll(written, name => name == "{region}" ? region : name);
            foreach (var hit in arguments["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)))
            {
                var items = context.Evaluator.Resolve(hit.Value);
                // A block that occurs once is an item by itself.
                if (items is MapValue && key is not null)
                    items = new ListValue([items]);
                if (items is not ListValue list)
                    continue;
                isOpen |= list.Items.Any(item => TextOf(context, item, key, region) is null);
                var wrong = Enumerable.Range(0, list.Items.Count).Where(index => TextOf(context, list.Items[index], key, region) is { } text
                    && (named is not null ? named.Contains(text) : !allowed.Contains(text))).ToArray();
                if (wrong.Length == 0)
                    continue;
                if (wrong.Length == list.Items.Count && mayBeEmpty && hit is { Parent: MapValue holder, Entry: { Syntax: not null } entry })
                    changes.Add(context.Project.Editor.RemoveProperty(holder, entry));
                else if (wrong.Length == list.Items.Count)
                    return StepResult.Refused($"nothing would be left in the list ({list.Origin?.Location}) of `{resource.Id}`: take it out, or name what should stand there");
                else
                    changes.AddRange(Remove(context, list, wrong));
                touched.Add(resource.Id);
            }
        }
        // The failed deployment shows that one of them is there.
        return changes.Count == 0 && isOpen && written is not null
            ? StepResult.Refused($"which items `{string.Join("`, `", arguments["path"]!.Texts)}` holds only the deployment knows: take {string.Join(", ", written).Replace("{region}", context.Deployment[DeploymentFact.Region] ?? "its own Region", StringComparison.Ordinal)} out where they come from")
            : StepResult.Of(changes) with { Touched = touched };
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

    private static string? TextOf(PlanContext context, Value item, string? key, string region)
    {
        if (key is null)
            return context.Evaluator.TextOf(item);
        if (context.Evaluator.Resolve(item) is not MapValue map || map[key] is not { } value)
            return null;
        // What is the deployment's own Region by name is so whatever the Region is.
        return context.Evaluator.Resolve(value) is ReferenceValue { Target: DeploymentFact.Region } ? region : context.Evaluator.TextOf(value);
    }
}
