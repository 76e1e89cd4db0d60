using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives a resource the one of two attributes that it lacks, with the value of the other.</summary>
internal sealed class PairAttributes : IVerb
{
    public string Name => "pair-attributes";

    public IReadOnlyList<string> Arguments => ["names", "instead", "values"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var places = FaultPlace.Find(context);
        if (places.Count == 0)
            return FaultPlace.Missing(context);
        if (places.FirstOrDefault(place => place.Path is ["Resources", _])?.Value is not MapValue body)
            return StepResult.Refused("no resource begins at the place that the log names");
        var names = arguments["names"]!.Texts.ToArray();
        var present = names.Where(name => body.Find(name) is not null).ToArray();
        if (present.Length != 1)
            return StepResult.Done;
        // A value that the other attribute does not have stands for the nearest that it has.
        var value = body[present[0]]!;
        if (value is ScalarValue { Text: var word } && arguments["values"]?.Texts is { } values && !values.Contains(word))
            return StepResult.Refused($"`{word}` is no value of {present[0]}: write that right first");
        if (value is ScalarValue scalar && arguments["instead"]?[scalar.Text]?.Text is { } instead)
            value = new ScalarValue(instead);
        return StepResult.Of([context.Project.Editor.AddProperty(body, names.Single(name => name != present[0]), value, present[0])]);
    }
}
