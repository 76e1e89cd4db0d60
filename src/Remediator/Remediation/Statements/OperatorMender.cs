using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Statements;

/// <summary>Writes operators of conditions that IAM does not know as the one that they mean, or that is near.</summary>
internal sealed class OperatorMender : IStatementMender
{
    public string Name => "condition-operator";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        foreach (var statement in policy.Statements)
        {
            foreach (var (operators, entry) in PolicyText.Maps(context, statement, "Condition").SelectMany(map => map.Entries.Where(entry => !ConditionOperators.IsKnown(entry.Name)).Select(entry => (map, entry))))
            {
                var (set, name, optional) = ConditionOperators.Parts(entry.Name);
                var right = ConditionOperators.Meant(entry.Name) ?? (Nearest.FindOne(name, ConditionOperators.All) is { } near ? set + near + optional : null);
                if (right is null)
                    return StepResult.Refused($"IAM knows no operator whose name is near `{entry.Name}`, in {PolicyText.NameOf(context, statement)}");
                if (operators.Find(right) is not null)
                    return StepResult.Refused($"`{entry.Name}` means `{right}`, which {PolicyText.NameOf(context, statement)} has already: put the keys of both into one");
                changes.Add(context.Project.Editor.RenameProperty(entry, right));
                choices.Add($"`{entry.Name}` became `{right}` in {PolicyText.NameOf(context, statement)}");
            }
        }
        return StepResult.Of(changes) with { IsRespelling = true, Choices = choices };
    }
}
