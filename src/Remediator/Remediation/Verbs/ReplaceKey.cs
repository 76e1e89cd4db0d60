using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Choosers;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives entries of maps, whose names the user chose, a right name in the place of a wrong one: <c>{ path: "Tags.*", with: … }</c>.</summary>
internal sealed class ReplaceKey : IVerb
{
    public string Name => "replace-key";

    public IReadOnlyList<string> Arguments => ["of", "path", "with"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var chooser = ChooserTable.Of(context.Rule, arguments["with"]!);
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        var choices = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var hit in arguments["path"]!.Texts.SelectMany(path => PropertyPath.Parse(path).Find(resource.Properties)))
            {
                if (hit is not { Entry: { } entry, Parent: MapValue map })
                    continue;
                var (right, refusal, note) = Choose(context, chooser, resource, entry.Name);
                if (refusal is not null)
                    return StepResult.Refused(refusal);
                if (right is null || right == entry.Name)
                    continue;
                if (map.Find(right) is not null)
                    return StepResult.Refused($"`{entry.Name}` would become `{right}`, which is there already: one of the two must go");
                changes.Add(context.Project.Editor.RenameProperty(entry, right));
                touched.Add(resource.Id);
                if (note is not null)
                    choices.Add(note);
            }
        }
        return StepResult.Of(changes) with { Touched = touched, Choices = [.. choices.Distinct()] };
    }

    private static (string? Right, string? Refusal, string? Note) Choose(PlanContext context, IChooser chooser, Resource resource, string name)
    {
        if (!chooser.IsWhole)
            return chooser.Choose(context, resource, name) is var choice ? (choice.Text, choice.Refusal, choice.Note) : default;
        var whole = chooser.ChooseWhole(context, resource, new ScalarValue(name));
        return ((whole.Value as ScalarValue)?.Text, whole.Refusal, whole.Note);
    }
}
