using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Breaks a cycle by the explicit dependency that closes it; else, between security groups, by rules as resources of their own, which may
/// refer to both groups. Of the groups the one is taken whose rules are shortest. What reads itself gets another value.
/// </summary>
internal sealed class SeparateRules : IVerb
{
    private static readonly DropDependency Drop = new();

    public string Name => "separate-rules";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (SelfReference.Settle(context) is { } settled)
            return settled;
        var dropped = Drop.Plan(context, arguments);
        if (dropped.Refusal is null)
            return dropped;
        var cycle = DropDependency.CycleOf(context, arguments);
        var best = cycle.Zip(cycle.Skip(1)).Select(edge => Separate(context.Project, edge.First, edge.Second))
            .OfType<(Resource Group, SourceChange Change)>().OrderBy(found => found.Change.Files.Sum(file => file.Edits.Sum(edit => edit.NewText.Length))).FirstOrDefault();
        return best.Change is null ? dropped : StepResult.Of([best.Change]) with
        {
            Touched = [best.Group.Id],
            Choices = [$"the rules of `{best.Group.Id}` become resources of their own, as rules in the group and beside it would take each other away: apply in one run"],
        };
    }

    private static (Resource Group, SourceChange Change)? Separate(Project project, string from, string to) =>
        project.Find(from) is { } group && project.Find(to) is { } peer && project.Editor.SeparateRules(group, peer) is { } change ? (group, change) : null;
}
