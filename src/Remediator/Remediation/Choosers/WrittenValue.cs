using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>A value of any form that the rule writes, references to located resources included: <c>value: "{role.arn}"</c>.</summary>
internal sealed class WrittenValue(Spec written, string? note) : IChooser
{
    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("the value is put in the place of a whole one");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        var right = new ValueBuilder(context, resource).Build(written);
        return ModelComparer.AreEqual(context.Evaluator, value, right) ? new ValueChoice(null) : new ValueChoice(right, note is null ? null : context.Render(note));
    }
}
