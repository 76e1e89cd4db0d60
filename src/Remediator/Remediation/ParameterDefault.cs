using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>The literal that a value is written as: the value itself, or the default of the input that it refers to.</summary>
/// <param name="Literal">What is written.</param>
/// <param name="Parameter">The input; null where the value is written at its place.</param>
internal sealed record ParameterDefault(ScalarValue Literal, Declaration? Parameter)
{
    /// <summary>What a value is written as; null when it is computed, or a secret's.</summary>
    public static ParameterDefault? Of(PlanContext context, Value value) => value switch
    {
        ScalarValue literal => new ParameterDefault(literal, null),
        ReferenceValue { Attribute: null } reference when context.Project.FindDeclaration(reference.Target) is { Default: ScalarValue literal, IsSecret: false } parameter => new ParameterDefault(literal, parameter),
        _ => null,
    };

    /// <summary>Writes another text there; what the input allows follows, and that others may give it a value is told.</summary>
    public StepResult Write(PlanContext context, string text)
    {
        var editor = context.Project.Editor;
        var now = new ScalarValue(text, Literal.Kind);
        if (Parameter is null)
            return StepResult.Of([editor.Replace(Literal, now)]);
        var changes = new List<SourceChange> { editor.Replace(Literal, now) };
        if (Parameter.Allowed is { } allowed && !Parameter.AllowedValues.Contains(text))
        {
            changes.Add(allowed.Items.FirstOrDefault(item => item is ScalarValue { Text: var old } && old == Literal.Text) is { } present
                ? editor.Replace(present, now)
                : editor.AddItem(allowed, now));
        }
        return StepResult.Of(changes) with
        {
            Choices = [$"the value comes from parameter `{Parameter.Name}`: its default is changed; a value given at deployment must change as well"],
        };
    }
}
