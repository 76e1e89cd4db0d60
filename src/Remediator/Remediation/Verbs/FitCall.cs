using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Sources.Data;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives a function at the failure's place the arguments that it wants, where those that it has say which: swapped ones change places, a
/// choice without its second branch gets nothing there, a reference reads the attribute that its place is named after. A reference that
/// stands where a plain name is wanted becomes the name.
/// </summary>
internal sealed class FitCall : IVerb
{
    public string Name => "fit-call";

    public IReadOnlyList<string> Arguments => ["optional"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var places = FaultPlace.Find(context);
        if (places.Count == 0)
            return arguments["optional"]?.Text == "true" ? StepResult.Done : FaultPlace.Missing(context);
        foreach (var place in places.SelectMany(place => Around(context, place)))
        {
            var faulty = ValueTree.In(place.Value).Select(value => Settle(context, place, value)).OfType<StepResult>().ToArray();
            if (faulty.FirstOrDefault(result => result.Refusal is not null) is { } refused)
                return refused;
            if (faulty.Length > 0)
            {
                return StepResult.Of([.. faulty.SelectMany(result => result.Changes)]) with
                {
                    Choices = [.. faulty.SelectMany(result => result.Choices).Distinct()],
                    Redirected = [.. faulty.SelectMany(result => result.Redirected).Distinct()],
                    Touched = place.ResourceId is { } id ? [id] : [],
                    IsRespelling = Array.TrueForAll(faulty, result => result.IsRespelling),
                };
            }
        }
        return StepResult.Done;
    }

    // The tool may name an argument of the function at fault.
    private static IEnumerable<Place> Around(PlanContext context, Place place)
    {
        yield return place;
        for (var length = place.Path.Count - 1; length > 0; length--)
        {
            if ((place.Path[length] == "Ref" || place.Path[length].StartsWith("Fn::", StringComparison.Ordinal)) && context.Project.PlaceOf([.. place.Path.Take(length)]) is { } holder)
                yield return holder;
        }
    }

    // Null for what is as it should be.
    private static StepResult? Settle(PlanContext context, Place place, Value value) => value switch
    {
        ReferenceValue { Attribute: null, Origin: not null } name when WantsName(place) => Plain(context, name),
        ReferenceValue { Attribute: null, Origin: not null } reference when AttributeRead.Of(context.Project, reference.Target) is { } read => Changed(context, reference, read),
        ReferenceValue { Attribute: not null, Origin: not null } reference when context.Project.Declarations.Any(input => input.Name == reference.Target) =>
            Changed(context, reference, new ReferenceValue(reference.Target), $"`{reference.Target}` is a parameter, which has no attributes: it is read itself"),
        ReferenceValue { Attribute: ReferenceValue.UnknownAttribute, Origin: not null } reference => Attribute(context, place, reference),
        CallValue { Function: "Fn::If", Arguments: [_, _] } call when place.ResourceId is not null => Branch(context, call),
        CallValue { Function: "Fn::If", Arguments: [ScalarValue condition, _] } => StepResult.Refused($"the choice does not say what holds where `{condition.Text}` does not: give that as its third argument"),
        CallValue { Function: "Fn::Equals", Arguments: [var only] } call => Compared(context, place, call, only),
        CallValue { Function: "Fn::Select", Arguments: [var list, ScalarValue index] } when list is not ScalarValue && index.Text.All(char.IsAsciiDigit) => Swapped(context, list, index),
        CallValue { Function: "Fn::Split", Arguments: [var text, ScalarValue separator] } when text is not ScalarValue => Swapped(context, text, separator),
        CallValue { Function: "Fn::FindInMap", Arguments: [_] or [_, _] } => StepResult.Refused("Fn::FindInMap takes the mapping, its first key and its second key: give the one that is left out"),
        CallValue { Function: "Fn::Join", Arguments: [ListValue { Items: var parts }] } call when parts.OfType<ScalarValue>().Any(HasSeparator) =>
            StepResult.Of([context.Project.Editor.AddArgument(call, new ScalarValue("", ScalarKind.Text), first: true)]) with { Choices = ["nothing stands between the parts, which hold their own separators"], IsRespelling = true },
        CallValue { Function: "Fn::Join", Arguments: [ListValue] } => StepResult.Refused("Fn::Join does not say what stands between the parts: give that before their list ('' for nothing)"),
        _ => null,
    };

    // `arn:aws:s3:::` before a name, `/*` behind it.
    private static bool HasSeparator(ScalarValue part) => part.Text.Length > 1 && !(char.IsLetterOrDigit(part.Text[0]) && char.IsLetterOrDigit(part.Text[^1]));

    private static bool WantsName(Place place) => place.Path is ["Resources", _, "Condition" or "DependsOn"] or ["Resources", _, "DependsOn", _] or ["Outputs", _, "Condition"];

    private static StepResult? Plain(PlanContext context, ReferenceValue name) =>
        context.Project.NamesOf(ReferenceKind.Condition).Contains(name.Target) || context.Project.Find(name.Target) is not null
            ? StepResult.Of([context.Project.Editor.Replace(name, new ScalarValue(name.Target))])
            : null;

    private static StepResult Changed(PlanContext context, ReferenceValue from, ReferenceValue to, params string[] choices) =>
        StepResult.Of([context.Project.Editor.Replace(from, to)]) with
        {
            Choices = choices,
            Redirected = [from.Attribute is { } attribute ? $"{from.Target}.{attribute}" : from.Target],
        };

    private static StepResult Attribute(PlanContext context, Place place, ReferenceValue reference)
    {
        if (context.Project.Find(reference.Target) is not { } target || CloudFormationSchema.Default.Find(target.Type) is not { } type)
            return StepResult.Refused($"the attributes of `{reference.Target}` are not known");
        var property = AttributeRead.PropertyAt(place);
        if (AttributeRead.WantsArn(context.Project, place) && type.Attributes.Contains("Arn"))
            return Changed(context, reference, new ReferenceValue(target.Id, "Arn"), $"{place.Text} takes an ARN");
        return AttributeRead.For(type, property) is { } attribute
            ? Changed(context, reference, new ReferenceValue(target.Id, attribute), $"`{attribute}` is the attribute of {type.Name} that `{property}` is named after")
            : StepResult.Refused($"Fn::GetAtt does not say which attribute of `{target.Id}` it reads; {type.Name} has {string.Join(", ", type.Attributes.Take(12).Select(name => $"`{name}`"))}, and Ref gives {string.Join(", ", type.RefReturns.DefaultIfEmpty("its name or id").Select(name => $"`{name}`"))}");
    }

    private static StepResult Branch(PlanContext context, CallValue call) =>
        StepResult.Of([context.Project.Editor.AddArgument(call, new ReferenceValue(ReferenceValue.NoValue))]) with
        {
            Choices = [$"where `{(call.Arguments[0] as ScalarValue)?.Text}` does not hold, nothing is given"],
        };

    // A parameter that may be left empty is asked whether it is.
    private static StepResult Compared(PlanContext context, Place place, CallValue call, Value only)
    {
        if (only is not ReferenceValue { Attribute: null } input || context.Project.Declarations.FirstOrDefault(declared => declared.Name == input.Target) is not { } parameter)
            return StepResult.Refused("Fn::Equals has one argument: give what it is compared with");
        if (place.Path is ["Conditions", var condition, ..] && MissingNames.AnswersOf(condition, parameter).ToArray() is [var meant])
            return StepResult.Of([context.Project.Editor.AddArgument(call, new ScalarValue(meant, ScalarKind.Text))]) with { Choices = [$"`{meant}` is the one value of `{input.Target}` that `{condition}` is named after"] };
        return parameter.Default is ScalarValue { Text: "" }
            ? StepResult.Of([context.Project.Editor.AddArgument(call, new ScalarValue("", ScalarKind.Text))]) with { Choices = [$"`{input.Target}` is compared with '', which it is unless it is given"] }
            : StepResult.Refused($"Fn::Equals has one argument: give the value of `{input.Target}` that it asks for{(parameter.AllowedValues.Count > 0 ? ", one of " + string.Join(", ", parameter.AllowedValues.Select(word => $"`{word}`")) : "")}");
    }

    private static StepResult Swapped(PlanContext context, Value first, Value second) =>
        StepResult.Of([context.Project.Editor.Replace(first, second), context.Project.Editor.Replace(second, first)]);
}
