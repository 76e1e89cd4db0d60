using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Writes the text of an argument (<c>name</c>) at the log's place as an expression of the language. <c>instead</c> says what stands for
/// a text that is no expression by itself, and makes it a choice; all others begin with one of the words <c>among</c>.
/// </summary>
internal sealed class Unquote : IVerb
{
    public string Name => "unquote";

    public IReadOnlyList<string> Arguments => ["name", "instead", "among"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var name = arguments["name"]!.Text!;
        if (context.Project.PlaceAt(file, context.Failure.Location!.Line, name) is not { } place || place.Body[name] is not ScalarValue { Text: var text } value)
            return StepResult.Done;
        var instead = arguments["instead"]?[text]?.Text;
        var word = new string([.. text.TakeWhile(char.IsAsciiLetter)]);
        if (instead is null && !arguments["among"]!.Texts.Contains(word))
            return StepResult.Refused($"`{text}` is no {name} of the language");
        return StepResult.Of([context.Project.Editor.WriteExpression(value, instead ?? text)]) with
        {
            Choices = instead is null ? [] : [$"`{text}` does not say of what: `{instead}` is what it meant in quotes"],
        };
    }
}
