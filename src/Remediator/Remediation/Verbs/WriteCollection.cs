using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Writes the calls of a function that made a list or map of its arguments (<c>list(a, b)</c>, <c>map(k, v)</c>), at the log's line, as a call
/// of <c>to</c> with the collection itself. <c>form</c> is <c>list</c>, or <c>map</c>, whose arguments come in pairs.
/// </summary>
internal sealed class WriteCollection : IVerb
{
    public string Name => "write-collection";

    public IReadOnlyList<string> Arguments => ["function", "to", "form"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var function = context.Render(arguments["function"]!.Text!);
        return StepResult.Of(context.Project.Editor.WriteCollection(file, context.Failure.Location!.Line, function, context.Render(arguments["to"]!.Text!), isMap: context.Render(arguments["form"]!.Text!) == "map"));
    }
}
