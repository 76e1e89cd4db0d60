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
        var path = context.Render(arguments["path"]!.Text!);
        var places = FaultPlace.Find(context, path);
        if (places.Count == 0)
            return FaultPlace.Gone(context, path);
        var found = places.SelectMany(place => Candidates(context, place)).FirstOrDefault();
        return found is null
            ? StepResult.Done
            : StepResult.Of([context.Project.Editor.Replace(found, new ScalarValue(string.Concat(found.Parts.Cast<ScalarValue>().Select(part => part.Text))))]);
    }

    // `${!x}` is a text too, and must stay in a substitution that writes it.
    private static IEnumerable<TemplateValue> Candidates(PlanContext context, Place place)
    {
        // In the long form the place is the function's argument.
        var whole = place.Path is [.., "Fn::Sub"] ? context.Project.PlaceOf([.. place.Path.SkipLast(1)])?.Value : null;
        return new[] { place.Value, whole }.OfType<TemplateValue>()
            .Where(text => text.Parts.All(part => part is ScalarValue scalar && !scalar.Text.Contains("${", StringComparison.Ordinal)));
    }
}
