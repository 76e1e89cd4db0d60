using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives an object the required property that it lacks, where the template itself says which value it has.</summary>
internal sealed class AddRequired : IVerb
{
    public string Name => "add-required";

    public IReadOnlyList<string> Arguments => ["path", "name", "any"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var any = arguments["any"]?.Text is { } text ? Names(context.Render(text)) : [];
        if (name.Length == 0 && any.Length == 0)
            return StepResult.Refused("the message does not name the property");
        var places = FaultPlace.Find(context, context.Render(arguments["path"]!.Text!));
        if (places.Count == 0 && context.Failure.Resource is { } id && context.Project.PlaceOf(["Resources", id, "Properties"]) is { } properties)
            places = [properties];
        if (places.Count == 0)
            return FaultPlace.Missing(context);
        if (any.Length > 0 || Names(name).Length > 1)
            return Several(places, any.Length > 0 ? any : Names(name), isOneEnough: any.Length > 0);
        foreach (var place in places)
        {
            if (place.ResourceId is not { } owner || context.Project.Find(owner) is not { } resource || place.Value is not MapValue map)
                continue;
            var isWhole = place.Path is [_, _];
            var holder = isWhole ? PlaceSchema.TypeOf(context.Project, place) : PlaceSchema.ObjectOf(context.Project, place);
            if (holder?.Find(name) is not { Required: true } property)
                continue;
            if ((isWhole ? resource.Properties : map)[name] is ScalarValue { Kind: Sources.Data.ScalarKind.Null })
                return StepResult.Refused($"`{name}` is there without a value: it is {Describe(property)}");
            if ((isWhole ? resource.Properties : map)[name] is not null)
                return StepResult.Done;
            if ((isWhole ? resource.Properties : map).Entries.FirstOrDefault(entry => holder.Find(entry.Name) is null) is { } unknown)
                return StepResult.Refused($"`{unknown.Name}`, which {holder.Name} does not have, may be what should be `{name}`");
            if (isWhole && map.Entries.FirstOrDefault(entry => !TemplateLanguage.NamesIn(place.Path).Contains(entry.Name)) is { } stray)
                return StepResult.Refused($"`{stray.Name}`, which a resource does not have, may be what should be `Properties`");
            if (RequiredValues.Find(context.Project, resource, isWhole ? [] : place.PropertySteps!, property) is not { } found)
                return StepResult.Refused($"`{name}` of {resource.Type} is {Describe(property)}, and nothing in the template says which");
            var change = isWhole || place.Path is [_, _, "Properties"]
                ? context.Project.Editor.AddProperty(resource, name, found.Value)
                : context.Project.Editor.AddProperty(map, name, found.Value);
            return StepResult.Of([change]) with { Choices = [found.Choice], Touched = [owner] };
        }
        return Several(places, [name], isOneEnough: false);
    }

    private static string[] Names(string text) => text.Split([',', ' ', '\'', '"'], StringSplitOptions.RemoveEmptyEntries);

    // Which values they have, nothing tells; another cure may bring them all the same.
    private static StepResult Several(IReadOnlyList<Place> places, string[] names, bool isOneEnough)
    {
        if (places.FirstOrDefault(place => place.Value is MapValue) is not { Value: MapValue map } place)
            return StepResult.Done;
        var missing = names.Where(name => map[name] is null or ScalarValue { Kind: Sources.Data.ScalarKind.Null }).ToArray();
        if (missing.Length == 0 || isOneEnough && missing.Length < names.Length)
            return StepResult.Done;
        return StepResult.Refused($"{place.Text} needs {(isOneEnough ? "one of " : "")}{string.Join(", ", missing.Select(name => $"`{name}`"))}, and nothing in the template says with which value");
    }

    private static string Describe(PropertySchema property) => property switch
    {
        { AllowedValues: { Count: > 0 } allowed } => $"one of {string.Join(", ", allowed.Take(12).Select(value => $"`{value}`"))}",
        { Kind: ValueKind.Nested } => $"an object with {PropertiesOf(property.Value.Nested!)}",
        { Kind: ValueKind.List } => "a list",
        { Kind: ValueKind.WholeNumber or ValueKind.Number } => "a number",
        { Kind: ValueKind.Truth } => "true or false",
        { Kind: ValueKind.Json or ValueKind.Map } => "an object",
        _ => "a text",
    };

    private static string PropertiesOf(ObjectSchema nested)
    {
        var names = nested.Properties.Where(property => property.Required).Take(6).Select(property => $"`{property.Name}`").ToArray();
        return names.Length > 0 ? string.Join(", ", names) : "properties of its own";
    }
}
