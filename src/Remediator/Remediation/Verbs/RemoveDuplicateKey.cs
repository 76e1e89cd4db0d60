using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Leaves one of several entries that one map has under one name: of equal ones the first, of unequal ones the last, which is the one
/// that parsers take. Unequal resources and other declarations are never chosen between.
/// </summary>
internal sealed class RemoveDuplicateKey : IVerb
{
    public string Name => "remove-duplicate-key";

    public IReadOnlyList<string> Arguments => ["name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var places = FaultPlace.Find(context);
        if (places.Count == 0)
            return FaultPlace.Gone(context);
        if (places.FirstOrDefault(place => place.Entry?.Name == name) is not { Parent: MapValue map } found)
            return StepResult.Done;
        var entries = map.Entries.Where(entry => entry.Name == name).ToArray();
        if (entries.Length < 2)
            return StepResult.Done;
        var texts = entries.Select(TextOf).ToArray();
        if (texts.Distinct().Count() == 1)
            return StepResult.Of([.. entries[1..].Select(entry => context.Project.Editor.RemoveProperty(map, entry))]);
        if (found.Path.Count <= 2)
            return StepResult.Refused($"`{name}` is declared {entries.Length} times with different contents: give one of them another name");
        return StepResult.Of([.. entries[..^1].Select(entry => context.Project.Editor.RemoveProperty(map, entry))]) with
        {
            Choices = [$"of the different values of `{name}` the last one stays, which is the one that parsers take"],
        };
    }

    private static string TextOf(MapEntry entry) => entry.Value.Origin is { } origin
        ? string.Join(' ', origin.Source.Text[origin.Span.Start..origin.Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";
}
