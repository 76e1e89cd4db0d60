using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes items out of a list that say what an earlier one says: the first stays. Entries of <c>except</c>, such as descriptions, do not
/// count. Only what is known in both is equal. <c>choice</c> says it in the rule's words.
/// </summary>
internal sealed class RemoveEqualItems : IVerb
{
    public string Name => "remove-equal-items";

    public IReadOnlyList<string> Arguments => ["of", "path", "except", "choice"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var except = arguments["except"]?.Texts ?? [];
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var choices = new List<string>();
        var resources = context.All(arguments["of"]?.Text ?? "subject");
        foreach (var resource in resources)
        {
            foreach (var hit in arguments["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)))
            {
                if (context.Evaluator.Resolve(hit.Value) is not ListValue list)
                    continue;
                for (var i = 1; i < list.Items.Count; i++)
                {
                    var earlier = Enumerable.Range(0, i).Where(other => AreEqual(context, list.Items[other], list.Items[i], except)).Cast<int?>().FirstOrDefault();
                    if (earlier is not { } first)
                        continue;
                    changes.Add(context.Project.Editor.RemoveItem(list, i));
                    touched.Add(resource.Id);
                    choices.Add(arguments["choice"]?.Text is { } text ? $"item {i + 1} of `{hit.Path}` of `{resource.Id}` was taken out: {context.Render(text)}" : $"item {i + 1} of `{hit.Path}` of `{resource.Id}` says what item {first + 1} says, and was taken out");
                }
            }
        }
        return StepResult.Of(changes) with { Touched = [.. touched.Distinct()], Choices = choices };
    }

    private static bool AreEqual(PlanContext context, Value a, Value b, IReadOnlyList<string> except) =>
        IsKnown(context, a) && IsKnown(context, b)
        && (context.Evaluator.Resolve(a) is MapValue first && context.Evaluator.Resolve(b) is MapValue second
            ? ModelComparer.AreEqual(context.Evaluator, Without(first, except), Without(second, except))
            : ModelComparer.AreEqual(context.Evaluator, a, b));

    private static bool IsKnown(PlanContext context, Value value) => context.Evaluator.Resolve(value) switch
    {
        MapValue map => map.Entries.All(entry => IsKnown(context, entry.Value)),
        ListValue list => list.Items.All(item => IsKnown(context, item)),
        CallValue => false,
        var other => !context.Evaluator.PatternOf(other).ToString().Contains("${?}", StringComparison.Ordinal),
    };

    private static MapValue Without(MapValue map, IReadOnlyList<string> except) => new([.. map.Entries.Where(entry => !except.Contains(entry.Name))]);
}
