using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes the explicit dependencies of the declaration at the log's place whole objects, where they name attributes of them.</summary>
internal sealed class DependOnWhole : IVerb
{
    public string Name => "depend-on-whole";

    public IReadOnlyList<string> Arguments => [];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        // The file may have moved on by a few lines since the error was printed.
        var (source, line) = LogPlace.Lines(context).Append((file, context.Failure.Location!.Line)).First();
        return StepResult.Of([context.Project.Editor.DependOnWhole(source, line)]);
    }
}
