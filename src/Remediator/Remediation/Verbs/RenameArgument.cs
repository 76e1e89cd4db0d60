using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives the argument or block at the place that the log names the name that the tool proposes, else the one that the facts know.
/// An argument that the resource does not have under any name is taken out.
/// </summary>
internal sealed class RenameArgument : IVerb
{
    public string Name => "rename-argument";

    public IReadOnlyList<string> Arguments => ["name", "to"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var right = context.Render(arguments["to"]!.Text!);
        var known = right.Length > 0 ? right : RenamedArguments.Find(context.Failure.ResourceType ?? "", name);
        if (known is null)
            return StepResult.Refused($"no argument has a name near `{name}`");
        if (context.Failure.Location is not { } place)
            return StepResult.Refused("the log does not say where");
        if (context.Project.FindFile(place.Path) is not { } file)
            return StepResult.Refused($"`{place.Path}`, which the log names, is not among the files");
        if ((context.Project.EntryAt(file, place.Line, name) ?? InResource(context, name)) is not { } entry)
            return StepResult.Done;
        return known.Length > 0
            ? StepResult.Of([context.Project.Editor.RenameProperty(entry, known)])
            : StepResult.Of([context.Project.Editor.RemoveProperty(new MapValue([entry]) { Origin = entry.Value.Origin }, entry)]) with
            {
                Choices = [$"{context.Failure.ResourceType} has no `{name}`: what it said goes"],
            };
    }

    // The file may have moved on by a few lines since the error was printed.
    private static MapEntry? InResource(PlanContext context, string name)
    {
        if (context.Failure.Resource is not { } id || context.Project.Find(id) is not { Origin: var origin })
            return null;
        var found = Enumerable.Range(origin.Source.PositionOf(origin.Span.Start).Line, origin.Source.PositionOf(origin.Span.End).Line - origin.Source.PositionOf(origin.Span.Start).Line + 1)
            .Select(line => context.Project.EntryAt(origin.Source, line, name)).OfType<MapEntry>().ToArray();
        return found is [var only] ? only : null;
    }
}
