using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Imports what the log's file uses and does not have (<c>missing</c>, a name), or takes out what it imports and does not use (<c>unused</c>,
/// a module's path).
/// </summary>
internal sealed class MendImports : IVerb
{
    public string Name => "mend-imports";

    public IReadOnlyList<string> Arguments => ["missing", "unused"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var (missing, unused) = (context.Render(arguments["missing"]?.Text ?? ""), context.Render(arguments["unused"]?.Text ?? ""));
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var editor = context.Project.Editor;
        // An import makes what the program says under its name count, and says nothing itself.
        return StepResult.Of(missing.Length > 0 ? editor.AddImport(file, missing) : editor.RemoveImport(file, unused)) with { IsRespelling = true };
    }
}
