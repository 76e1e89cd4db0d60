using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Leaves one of the tags of a resource whose keys are one key to a service that sees no difference of letter case. A tag that overrides a
/// default tag gets the default's spelling, so that it overrides it in fact; of two tags of one value the second goes. Which of two
/// values is meant stays a decision.
/// </summary>
internal sealed class MergeTags : IVerb
{
    public string Name => "merge-tags";

    public IReadOnlyList<string> Arguments => ["of"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            var seen = new List<Tag>();
            foreach (var tag in TagsOf(context, resource))
            {
                if (seen.Find(other => other.Key.Equals(tag.Key, StringComparison.OrdinalIgnoreCase)) is not { } first)
                {
                    seen.Add(tag);
                    continue;
                }
                if (!ModelComparer.AreEqual(context.Evaluator, first.Value, tag.Value))
                    return StepResult.Refused($"`{first.Key}` and `{tag.Key}` of `{resource.Id}` are one key with two values: keep the one that is meant");
                changes.Add(tag.Remove());
                choices.Add($"`{tag.Key}` says what `{first.Key}` says, so it goes");
                touched.Add(resource.Id);
            }
            foreach (var tag in seen)
            {
                if (context.Project.DefaultTags(resource).FirstOrDefault(key => key != tag.Key && key.Equals(tag.Key, StringComparison.OrdinalIgnoreCase)) is not { } spelling)
                    continue;
                changes.Add(tag.Rename(spelling));
                choices.Add($"`{tag.Key}` became `{spelling}`, as the provider's default tags write it: the resource's own value goes before the default");
                touched.Add(resource.Id);
            }
        }
        return StepResult.Of(changes) with { Choices = [.. choices.Distinct()], Touched = [.. touched.Distinct()] };
    }

    // As a map of keys, or as a list of objects.
    private static IEnumerable<Tag> TagsOf(PlanContext context, Resource resource)
    {
        var editor = context.Project.Editor;
        if (resource.Properties["Tags"] is not { } tags)
            yield break;
        switch (context.Evaluator.Resolve(tags))
        {
            case MapValue map:
                foreach (var entry in map.Entries)
                    yield return new Tag(entry.Name, entry.Value, () => editor.RemoveProperty(map, entry), key => editor.RenameProperty(entry, key));
                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Count; i++)
                {
                    var index = i;
                    if (list.Items[i] is MapValue item && item["Key"] is { } key && item["Value"] is { } value && context.Evaluator.TextOf(key) is { } name)
                        yield return new Tag(name, value, () => editor.RemoveItem(list, index), spelling => editor.Replace(key, new ScalarValue(spelling)));
                }
                break;
        }
    }

    private sealed record Tag(string Key, Value Value, Func<SourceChange> Remove, Func<string, SourceChange> Rename);
}
