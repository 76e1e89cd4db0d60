using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Locating;

/// <summary>Finds the values that a failure is about: by the place in a file, or by the path that the message names.</summary>
internal static class FaultPlace
{
    /// <summary>The values that begin at the failure's place, innermost first; else the one at the path.</summary>
    /// <param name="path">
    /// A path of the message: from the template's root (<c>Resources/Table/Properties/…</c>) or, as JSON pointer, from the failed
    /// resource's properties (<c>#/KeySchema/0</c>); empty when it names none.
    /// </param>
    public static IReadOnlyList<Place> Find(PlanContext context, string path = "")
    {
        var project = context.Project;
        if (path.Length > 0 && StepsOf(context, path) is { } steps && project.PlaceOf(steps) is { } named)
            return [named];
        if (context.Failure.Location is not { Column: > 0 } at || project.FindFile(at.Path) is not { } file)
            return [];
        return [.. project.PlacesAt(file, new LinePosition(at.Line, at.Column)).Reverse()];
    }

    /// <summary>What a step that takes something out says when nothing is found: what a path names and is not there is gone.</summary>
    public static StepResult Gone(PlanContext context, string path = "") =>
        path.Length > 0 || context.Failure.Location is not null ? StepResult.Done : Missing(context);

    /// <summary>What to say when nothing is found.</summary>
    public static StepResult Missing(PlanContext context) => StepResult.Refused(context.Failure.Location is { } at
        ? $"no value of the template begins at {at.Path}:{at.Line}:{at.Column}"
        : "the log does not say where");

    private static string[]? StepsOf(PlanContext context, string path)
    {
        var steps = path.TrimStart('#', '/').Split('/');
        if (steps is ["Resources" or "Outputs" or "Parameters" or "Conditions" or "Mappings", ..])
            return steps;
        return context.Failure.Resource is { } id ? ["Resources", id, "Properties", .. steps] : null;
    }
}
