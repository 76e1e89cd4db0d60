using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes a list of definitions hold exactly what is used: items whose <c>key</c> stands at none of the paths of <c>used</c> are taken out, and
/// for a used name that none defines the item <c>add</c> is added, with the name in its key. With <c>once</c>, a property beside a used name, only
/// the first item of a list that has one of its values counts as use: the others are taken out by another step.
/// </summary>
internal sealed class MatchDefinitions : IVerb
{
    public string Name => "match-definitions";

    public IReadOnlyList<string> Arguments => ["of", "path", "key", "used", "add", "choice", "once"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var key = arguments["key"]!.Text!;
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            if (PropertyPath.Parse(arguments["path"]!.Text!).Find(resource.Properties) is not [var hit] || context.Evaluator.Resolve(hit.Value) is not ListValue list)
                return StepResult.Refused($"`{arguments["path"]!.Text}` of `{resource.Id}` is not written as a list");
            var used = arguments["used"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties))
                .Where(hit => arguments["once"]?.Text is not { } once || IsFirst(context, resource, hit, once)).Select(hit => context.Evaluator.TextOf(hit.Value)).ToArray();
            var defined = list.Items.Select(item => context.Evaluator.Resolve(item) is MapValue map && map[key] is { } name ? context.Evaluator.TextOf(name) : null).ToArray();
            if (Array.Exists(used, name => name is null) || Array.Exists(defined, name => name is null))
                return StepResult.Refused($"not every name that `{resource.Id}` uses or defines is known from the template");
            if (used.Length == 0 && defined.Length == 0)
                return StepResult.Refused($"neither `{arguments["path"]!.Text}` nor what uses it is written in `{resource.Id}`: one of the two may stand there under another name");
            if (used.Length == 0 && defined.Length > 0)
                return StepResult.Refused($"nothing of `{resource.Id}` uses what `{arguments["path"]!.Text}` defines: what should use it may have been left out, and nothing is taken out");
            var lastKept = Array.FindLastIndex(defined, used.Contains);
            var before = changes.Count;
            for (var i = 0; i < defined.Length; i++)
            {
                if (!used.Contains(defined[i]))
                    changes.Add(context.Project.Editor.RemoveItem(list, i));
            }
            foreach (var name in used.Distinct().Where(name => !defined.Contains(name)))
            {
                var item = new MapValue([new MapEntry(key, new ScalarValue(name!)), .. ((MapValue)new ValueBuilder(context, resource).Build(arguments["add"]!)).Entries]);
                changes.Add(context.Project.Editor.AddItem(list, item, lastKept < 0 ? null : lastKept));
                choices.Add($"`{name}`: {context.Render(arguments["choice"]!.Text!)}");
            }
            if (changes.Count > before)
                touched.Add(resource.Id);
        }
        return StepResult.Of(changes) with { Touched = touched, Choices = choices };
    }

    // `KeySchema.2.AttributeName` is not, where `KeySchema.1` has the same `KeyType`.
    private static bool IsFirst(PlanContext context, Resource resource, PathHit hit, string once)
    {
        if (hit.Parent is not MapValue item || item[once] is not { } kind || hit.Path.Split('.') is not [.. var list, var index, _] || !int.TryParse(index, out _))
            return true;
        var earlier = PropertyPath.Parse(string.Join('.', [.. list, "*", once])).Find(resource.Properties).TakeWhile(other => other.Parent != item);
        return !earlier.Any(other => context.Evaluator.TextOf(other.Value) is { } text && text == context.Evaluator.TextOf(kind));
    }
}
