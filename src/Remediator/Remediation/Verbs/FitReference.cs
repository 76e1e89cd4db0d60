using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes a reference read what its place wants of a resource: the attribute that <c>format</c> names (<c>AWS::IAM::Role.Arn</c>), the
/// resource itself where a reference to it gives that, or a list of it where the format is of several.
/// </summary>
internal sealed class FitReference : IVerb
{
    public string Name => "fit-reference";

    public IReadOnlyList<string> Arguments => ["format", "given"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var format = context.Render(arguments["format"]!.Text!);
        var dot = format.LastIndexOf('.');
        if (dot < 0)
            return StepResult.Refused("the message does not say what the place wants");
        var (type, wanted) = (format[..dot], format[(dot + 1)..]);
        var given = arguments["given"]?.Text is { } text ? context.Render(text) : "";
        if (FaultPlace.Find(context) is not { Count: > 0 } found)
            return FaultPlace.Missing(context);
        foreach (var place in found.SelectMany(place => new[] { place, Holder(context, place) }).OfType<Place>())
        {
            if (place.Value is not ReferenceValue { Origin: not null } reference || context.Project.Find(reference.Target) is not { } target)
                continue;
            if (target.Type != type)
                return StepResult.Refused($"`{reference.Target}` is {target.Type}, and the place wants {type}");
            if (CloudFormationSchema.Default.Find(type) is not { } schema)
                return StepResult.Refused($"the attributes of {type} are not known");
            return given + "s" == format ? List(context, place, reference) : Fit(context, place, reference, schema, wanted);
        }
        return StepResult.Done;
    }

    // `Names` where the reference gives one name.
    private static StepResult List(PlanContext context, Place place, ReferenceValue reference) => place.Parent is ListValue
        ? StepResult.Done
        : Changed(context, place, reference, new ListValue([reference]));

    private static StepResult Changed(PlanContext context, Place place, ReferenceValue reference, Value right) =>
        StepResult.Of([context.Project.Editor.Replace(reference, right)]) with { Touched = place.ResourceId is { } id ? [id] : [] };

    private static StepResult Fit(PlanContext context, Place place, ReferenceValue reference, ResourceTypeSchema type, string wanted)
    {
        Value? right = null;
        if (AttributeFor(type, wanted) is { } attribute)
        {
            if (reference.Attribute == attribute)
                return StepResult.Done;
            right = new ReferenceValue(reference.Target, attribute);
        }
        else if (IsWhatReferenceGives(type, wanted))
        {
            if (reference.Attribute is null)
                return StepResult.Done;
            right = new ReferenceValue(reference.Target);
        }
        return right is null
            ? StepResult.Refused($"no attribute of {type.Name} is its {wanted}; it has {string.Join(", ", type.Attributes.Take(12).Select(name => $"`{name}`"))}")
            : Changed(context, place, reference, right);
    }

    // The tool may name the function itself, or a part of it.
    private static Place? Holder(PlanContext context, Place place)
    {
        for (var length = place.Path.Count - 1; length > 0 && length >= place.Path.Count - 2; length--)
        {
            if (place.Path[length] is "Ref" or "Fn::GetAtt")
                return context.Project.PlaceOf([.. place.Path.Take(length)]);
        }
        return null;
    }

    private static string? AttributeFor(ResourceTypeSchema type, string wanted) =>
        type.Attributes.Where(name => IsNamed(name, type, wanted)).ToArray() is [var only] ? only : null;

    private static bool IsWhatReferenceGives(ResourceTypeSchema type, string wanted) => type.RefReturns is [var gives] && IsNamed(gives, type, wanted);

    // `Arn`; `RoleName` for the Name of a Role; `GroupId` for the Id of a SecurityGroup.
    private static bool IsNamed(string attribute, ResourceTypeSchema type, string wanted)
    {
        if (attribute.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            return true;
        var owner = type.Name[(type.Name.LastIndexOf(':') + 1)..];
        return attribute.Length > wanted.Length && attribute.EndsWith(wanted, StringComparison.Ordinal) && owner.EndsWith(attribute[..^wanted.Length], StringComparison.Ordinal);
    }
}
