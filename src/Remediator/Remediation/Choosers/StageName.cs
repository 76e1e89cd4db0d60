using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// Makes a name that several deployments would share each one's own: it ends in the project's stage (an input such as <c>environment</c>), or in the
/// name of the stack where the flavour knows it. A name that has it already is left over, and no other name would cure that.
/// </summary>
internal sealed class StageName : IChooser
{
    private static readonly string[] StageInputs = ["environment", "environmentsuffix", "environmentname", "env", "envname", "stage", "stagename", "suffix", "namesuffix"];

    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("a name gets its ending as a whole");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        if (value is not (ScalarValue or TemplateValue))
            return new ValueChoice(null, Refusal: $"the name of `{resource.Id}` comes from elsewhere ({context.Evaluator.Shown(value)}): change it there");
        var open = new Evaluator(context.Project, new Deployment(), useDefaults: false);
        var own = open.ReferencesIn(value).Where(reference => IsStage(reference.Target) || reference.Target == DeploymentFact.StackName).ToArray();
        if (own.Length > 0)
            return new ValueChoice(null);
        if (value is ScalarValue { Text: var text } && IsNamedElsewhere(context, value, text))
            return new ValueChoice(null, Refusal: $"`{text}` is written in other places too: give it another name in all of them");
        if (EndingOf(context) is not var (ending, named))
            return new ValueChoice(null, Refusal: $"the project has no input for its stage that `{context.Evaluator.Shown(value)}` could end in: choose another name, or import what there is");
        var parts = value is TemplateValue template ? template.Parts.ToArray() : [value];
        return new ValueChoice(
            new TemplateValue([.. parts, new ScalarValue("-"), ending]),
            $"{named} was added to the name; if the one that exists is left over from an earlier deployment of this stack, import it or delete it instead");
    }

    private static (Value Ending, string Named)? EndingOf(PlanContext context)
    {
        if (context.Project.Declarations.FirstOrDefault(declaration => IsStage(declaration.Name)) is { } stage)
            return (new ReferenceValue(stage.Name), $"`{stage.Name}`");
        return FlavourIds.IsOf(context.Project.Flavour, "cloudformation") ? (new ReferenceValue(DeploymentFact.StackName), "the name of the stack") : null;
    }

    private static bool IsStage(string name) =>
        Array.IndexOf(StageInputs, name[(name.LastIndexOf('.') + 1)..].Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()) >= 0;

    private static bool IsNamedElsewhere(PlanContext context, Value value, string text) => context.Project.Files.Sum(file => file.Text.AsSpan().Count(text)) > 1 || value.Origin is null;
}
