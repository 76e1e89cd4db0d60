using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>Writes a substitution that substitutes nothing as the plain text that it is.</summary>
internal sealed class DropSubstitution : IVerb
{
    public string Name => "drop-substitution";

    public IReadOnlyList<string> Arguments => ["path"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var places = FaultPlace.Find(context, context.Render(arguments["path"]!.Text!));
        if (places.Count == 0)
            return FaultPlace.Missing(context);
        var found = places.SelectMany(Candidates).FirstOrDefault();
        return found is null
            ? StepResult.Done
            : StepResult.Of([context.Project.Editor.Replace(found, new ScalarValue(string.Concat(found.Parts.Cast<ScalarValue>().Select(part => part.Text))))]);
    }

    // `${!x}` is a text too, and must stay in a substitution that writes it.
    private static IEnumerable<TemplateValue> Candidates(Place place) =>
        new[] { place.Value, place.Parent }.Concat((place.Value as ListValue)?.Items ?? []).OfType<TemplateValue>()
            .Where(text => text.Parts.All(part => part is ScalarValue scalar && !scalar.Text.Contains("${", StringComparison.Ordinal)));
}
