using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Writes a misspelt property right: to the name that the message suggests, else to the one name of the schema that is near
/// and not there yet. Two near names are a choice that is not made.
/// </summary>
internal sealed class RenameProperty : IVerb
{
    public string Name => "rename-property";

    public IReadOnlyList<string> Arguments => ["of", "name", "suggestion"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var named = context.Render(arguments["name"]!.Text!);
        if (FaultPlace.Find(context) is { Count: > 0 } places)
            return UnknownEntry.Settle(context, places, named, arguments["suggestion"]?.Text is { } hint ? context.Render(hint) : "");
        // What stood at the log's place and is written nowhere has been taken out.
        if (context.Failure.Location is { Column: > 0 } && named.Length > 0 && !context.Project.Files.Any(file => file.Text.Contains(named, StringComparison.Ordinal)))
            return StepResult.Done;
        if (context.All("subject").Count == 0)
            return StepResult.Refused("the log does not name the resource that failed");
        var resource = context.One(arguments["of"]?.Text ?? "subject");
        var name = context.Render(arguments["name"]!.Text!);
        var suggestion = arguments["suggestion"]?.Text is { } text ? context.Render(text) : "";
        var hits = PropertyPath.Parse("**").Find(resource.Properties).Where(hit => hit.Entry?.Name == name).ToArray();
        if (hits.Length == 0)
            return StepResult.Done;
        hits = AtFailure(context, hits);
        // The schema knows the name in these places: it is another place of the same name that is at fault.
        hits = [.. hits.Where(hit => !CandidatesAt(resource, hit).Contains(name))];
        if (hits.Length == 0)
            return StepResult.Done;
        var changes = new List<SourceChange>();
        var known = "";
        foreach (var hit in hits)
        {
            var siblings = ((MapValue)hit.Parent).Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
            var candidates = CandidatesAt(resource, hit);
            known = string.Join("`, `", candidates.Take(8));
            var right = Nearest.Meant(name, [.. candidates.Where(c => !siblings.Contains(c))], suggestion);
            if (right is null)
                continue;
            if (siblings.Contains(right))
                return StepResult.Refused($"`{name}` looks like `{right}`, which `{resource.Id}` has already: one of the two must go");
            changes.Add(context.Project.Editor.RenameProperty(hit.Entry!, right));
        }
        if (changes.Count == 0)
        {
            return StepResult.Refused(known.Length > 0
                ? $"no single property of {resource.Type} is near `{name}`; it knows `{known}` …"
                : $"the schema of {resource.Type} is not known, so no right name for `{name}` can be told");
        }
        return StepResult.Of(changes) with { Touched = [resource.Id] };
    }

    // When the log names the place, only that one is at fault.
    private static PathHit[] AtFailure(PlanContext context, PathHit[] hits)
    {
        if (context.Failure.Location is not { } place || hits.Length == 1)
            return hits;
        var exact = hits.Where(hit => hit.Parent.Origin is { } origin
            && hit.Value.Origin is { } value && value.Source.PositionOf(value.Span.Start).Line == place.Line).ToArray();
        return exact.Length > 0 ? exact : hits;
    }

    private static string[] CandidatesAt(Resource resource, PathHit hit)
    {
        if (CloudFormationSchema.Default.Find(resource.Type) is not { } type)
            return [];
        var steps = hit.Path.Split('.')[..^1];
        var holder = steps.Length == 0 ? type : type.FindValue(steps)?.Nested;
        return holder is null ? [] : [.. holder.Properties.Select(property => property.Name)];
    }
}
