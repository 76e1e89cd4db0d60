using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>The place in the sources that a log names, and the block there.</summary>
internal static class LogPlace
{
    /// <summary>The file that the log names; else why there is none.</summary>
    public static SourceText? File(PlanContext context, out StepResult refusal)
    {
        refusal = StepResult.Refused("the log does not say where");
        if (context.Failure.Location is not { } place)
            return null;
        refusal = StepResult.Refused($"`{place.Path}`, which the log names, is not among the files");
        return context.Project.FindFile(place.Path);
    }

    /// <summary>
    /// The block that holds an entry of a name at the log's line, else the one block of the failed resource that holds one: the file may
    /// have moved on by a few lines since the error was printed.
    /// </summary>
    public static BlockPlace? Find(PlanContext context, SourceText file, string name)
    {
        var place = Holding(context, file, name, out var isAtLine);
        return isAtLine || place?.Find(name) is null ? place : null;
    }

    /// <summary>As <see cref="Find"/>, for an entry that may stand there and has another fault: the name alone finds it no second time.</summary>
    public static BlockPlace? Holding(PlanContext context, SourceText file, string name) => Holding(context, file, name, out _);

    /// <summary>
    /// The block that begins at the log's line; else the one block of the failed resource that must have an entry of a name and lacks it.
    /// </summary>
    public static BlockPlace? Lacking(PlanContext context, SourceText file, string name)
    {
        if (context.Project.PlaceAt(file, context.Failure.Location!.Line) is { } place)
            return place;
        var places = Lines(context).Select(line => context.Project.PlaceAt(line.Source, line.Line)).OfType<BlockPlace>()
            .Where(block => block.Find(name) is { IsRequired: true }).DistinctBy(found => found.Body.Origin!.Span.Start).ToArray();
        return places is [var only] ? only : null;
    }

    /// <summary>The entry of a name that the log speaks of, where it may stand several times in a block.</summary>
    public static MapEntry EntryOf(PlanContext context, SourceText file, BlockPlace place, string name)
    {
        var named = place.Body.Entries.Where(entry => entry.Name == name).ToArray();
        return named is [var only]
            ? only
            : named.First(entry => entry.Value.Origin is { } origin && file.PositionOf(origin.Span.Start).Line == context.Failure.Location!.Line);
    }

    /// <summary>The lines of the failed resource, or of another block; none where the log names none of the project.</summary>
    public static IEnumerable<(SourceText Source, int Line)> Lines(PlanContext context)
    {
        if (BlockOf(context) is not { } origin)
            yield break;
        var last = origin.Source.PositionOf(origin.Span.End).Line;
        for (var line = origin.Source.PositionOf(origin.Span.Start).Line; line <= last; line++)
            yield return (origin.Source, line);
    }

    private static Origin? BlockOf(PlanContext context) => context.Failure.Resource is { } id ? context.Project.Find(id)?.Origin
        : context.Failure is { Block: { } block, Location: { } place } && context.Project.FindFile(place.Path) is { } file ? context.Project.BlockNamed(file, block)
        : null;

    private static BlockPlace? Holding(PlanContext context, SourceText file, string name, out bool isAtLine)
    {
        var place = context.Project.PlaceAt(file, context.Failure.Location!.Line, name);
        isAtLine = place is not null && !IsOfAnotherType(context, place);
        if (isAtLine)
            return place;
        var places = Lines(context).Select(line => context.Project.PlaceAt(line.Source, line.Line, name)).OfType<BlockPlace>()
            .DistinctBy(found => found.Body.Origin!.Span.Start).ToArray();
        return places is [var only] && only.Body.Entries.Count(entry => entry.Name == name) == 1 ? only : null;
    }

    // In a file that has moved on, the same name may stand at the line in another resource.
    private static bool IsOfAnotherType(PlanContext context, BlockPlace place) =>
        context.Failure.ResourceType is { } type && !type.Contains("::", StringComparison.Ordinal) && type.Contains('_')
        && place.Owner.Contains('_') && place.Owner != type && place.Owner != "data." + type;
}
