using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes a text with <c>${…}</c> one that is substituted, when everything that it names is declared.</summary>
internal sealed class SubstituteText : IVerb
{
    public string Name => "substitute-text";

    public IReadOnlyList<string> Arguments => ["path"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var places = FaultPlace.Find(context, context.Render(arguments["path"]!.Text!));
        if (places.Count == 0)
            return FaultPlace.Missing(context);
        if (places.FirstOrDefault(place => place.Value is ScalarValue value && value.Text.Contains("${", StringComparison.Ordinal)) is not { Value: ScalarValue text } found)
            return StepResult.Done;
        if (found.Path is [.., "Fn::Sub"] or [.., "Fn::Sub", "0"])
            return StepResult.Done;
        if (found.Entry is { Name: var function } && function.StartsWith("Fn::", StringComparison.Ordinal) && !TemplateLanguage.Functions.Contains(function))
        {
            return Nearest.FindOne(function, TemplateLanguage.Functions) is { } right
                ? StepResult.Of([context.Project.Editor.RenameProperty(found.Entry, right)]) with { Touched = found.ResourceId is { } id ? [id] : [], IsRespelling = true }
                : StepResult.Refused($"the text stands in `{function}`, which is no function: write that right first");
        }
        return Substitution.Make(context, text);
    }
}
