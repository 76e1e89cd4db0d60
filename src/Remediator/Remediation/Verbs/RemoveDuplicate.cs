using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes out the second of two equal declarations, at the place that the log names; of two that differ, the second gets a name of its own where it can be told.</summary>
internal sealed class RemoveDuplicate : IVerb
{
    public string Name => "remove-duplicate";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (context.Failure.Location is not { } place)
            return StepResult.Refused("the log does not say where");
        if (context.Project.FindFile(place.Path) is not { } file)
            return StepResult.Refused($"`{place.Path}`, which the log names, is not among the files");
        var (change, choice) = context.Project.Editor.RemoveDuplicate(file, place.Line);
        if (change is { Refusal: null, Files.Count: 0 } && Moved(context, file) is { Length: > 0 } moved)
        {
            if (moved.Length > 1)
                return StepResult.Refused($"the file has moved on since the log: nothing stands twice at line {place.Line}, but at the lines {string.Join(", ", moved)}; run the tool again");
            (change, choice) = context.Project.Editor.RemoveDuplicate(file, moved[0]);
        }
        var result = choice.Length > 0 ? StepResult.Of(change, choice) : StepResult.Of(change);
        // A block that only gets the name by which it is referred to says what it said.
        return result with { IsRespelling = change.Files.Count > 0 && change.Files.All(edited => edited.Edits.All(edit => edit.NewText.Length > 0)) };
    }

    // What the message names and stands twice in the file still, on other lines.
    private static int[] Moved(PlanContext context, SourceText file) =>
    [
        .. context.Project.Duplicates.Where(duplicate => duplicate.Second.Source == file && context.Failure.Message.Contains($"\"{duplicate.Name[(duplicate.Name.LastIndexOfAny(['.', ' ']) + 1)..]}\"", StringComparison.Ordinal))
            .Select(duplicate => file.PositionOf(duplicate.Second.Span.Start).Line),
    ];
}
