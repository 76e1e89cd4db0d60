using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes out a parameter, mapping or condition that nothing uses. While the template refers to names that it does not declare, nothing
/// is taken out: the unused one may be what a misspelt reference means, or be used by what was lost.
/// </summary>
internal sealed class RemoveDeclaration : IVerb
{
    public string Name => "remove-declaration";

    public IReadOnlyList<string> Arguments => ["section", "name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var section = context.Render(arguments["section"]!.Text!);
        var name = context.Render(arguments["name"]!.Text!);
        if (context.Project.PlaceOf([section, name]) is not { } place)
            return StepResult.Done;
        var kind = section switch
        {
            "Conditions" => ReferenceKind.Condition,
            "Mappings" => ReferenceKind.Mapping,
            _ => ReferenceKind.Value,
        };
        if (context.Project.Editor.RenameReferences(name, name, kind).Refusal is null)
            return StepResult.Refused($"the template refers to `{name}`");
        if (context.Project.Undeclared(kind) is [var undeclared, ..])
            return StepResult.Refused($"the template refers to `{undeclared}`, which nothing declares: `{name}` may be what is meant");
        if (Enum.GetValues<ReferenceKind>().SelectMany(context.Project.Undeclared).FirstOrDefault() is { } missing)
            return StepResult.Refused($"the template refers to `{missing}`, which nothing declares: that may be what uses `{name}`");
        if (section == "Parameters" && RequiredValues.LackingFor(context.Project, name) is { } lacking)
            return StepResult.Refused($"{lacking} is missing, and `{name}` may be for it");
        if (context.Project.NamesOf(kind).FirstOrDefault(other => other != name && Opposites.AreOfOneThing(name, other)) is { } counterpart)
            return StepResult.Refused($"nothing uses `{name}`, but `{counterpart}`, which says the opposite, is used: see which of the two is meant");
        if (IsSpokenOf(place, name))
            return StepResult.Refused($"a text of the template names `{name}`");
        return StepResult.Of([context.Project.Editor.RemoveDeclaration(section, name)]) with
        {
            Choices = [$"nothing uses `{name}`, so it goes: a deployment that still passes or expects it must stop doing so"],
        };
    }

    // `${Name}` in a text without Sub, a name in the metadata: what is written twice may be meant.
    private static bool IsSpokenOf(Place place, string name)
    {
        if (place.Value.Origin is not { } origin)
            return true;
        return WholeWord.In(origin.Source.Text, name, char.IsAsciiLetterOrDigit).Count(at => !origin.Span.Contains(at)) > 1;
    }
}
