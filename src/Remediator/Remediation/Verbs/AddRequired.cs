using Remediator.Catalogue;
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
        if (OutsideOfProperties(context, places, name) is { } settled)
            return settled;
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
                return StepResult.Refused($"`{name}` is there without a value: it is {RequiredValues.Describe(property)}");
            if ((isWhole ? resource.Properties : map)[name] is not null)
                return StepResult.Done;
            if ((isWhole ? resource.Properties : map).Entries.Where(entry => holder.Find(entry.Name) is null).ToArray() is [var unknown, ..] strangers)
                return Misspelt(context, place, strangers, name) ?? StepResult.Refused($"`{unknown.Name}`, which {holder.Name} does not have, may be what should be `{name}`");
            if ((isWhole || place.Path is [_, _, "Properties"]) && Stray(context, owner) is { } stray)
            {
                return StepResult.Refused(resource.Properties.Entries.Count == 0
                    ? $"`{stray}`, which a resource does not have, may be what should be `Properties`"
                    : $"`{stray}`, which stands beside the properties of `{owner}`, may be what should be `{name}`");
            }
            var proposal = RequiredValues.Find(context, resource, isWhole ? [] : place.PropertySteps!, property);
            if (proposal.Value is null)
                return StepResult.Refused(proposal.Reason);
            var change = isWhole || place.Path is [_, _, "Properties"]
                ? context.Project.Editor.AddProperty(resource, name, proposal.Value)
                : context.Project.Editor.AddProperty(map, name, proposal.Value);
            return StepResult.Of(proposal.Declaration is { } declaration ? [declaration, change] : [change]) with { Choices = [proposal.Reason], Touched = [owner], Claims = Stated(resource, name, proposal.Value) };
        }
        return Several(places, [name], isOneEnough: false);
    }

    /// <summary>What a resource's own policy states, which is all that it may grant; nothing for other properties.</summary>
    public static PolicyClaim[] Stated(Resource owner, string property, Value value) =>
        Array.Exists(PolicyPlace.All, place => place.Owner == owner.Type && place.Carrier is null && place.Property == property) && value is MapValue policy && policy["Statement"] is ListValue statements
            ? [new PolicyClaim(owner.Id, [], statements.Items)]
            : [];

    private static string? Stray(PlanContext context, string owner) => (context.Project.PlaceOf(["Resources", owner])?.Value as MapValue)?.Entries
        .FirstOrDefault(entry => !TemplateLanguage.NamesIn(["Resources", owner]).Contains(entry.Name))?.Name;

    // Where a schema does not forbid other names, the wrong one is no finding of its own: `Key_Type`, where `KeyType` is missing.
    private static StepResult? Misspelt(PlanContext context, Place place, IReadOnlyList<MapEntry> strangers, string name)
    {
        var path = place.Path is [_, _] ? [.. place.Path, "Properties"] : place.Path;
        var meant = strangers.Select(stranger => context.Project.PlaceOf([.. path, stranger.Name])).OfType<Place>()
            .Where(found => found.Entry is { } entry && MeantName.Of(context, found, entry, "", [name]) is not null).ToArray();
        if (meant is not [{ Entry: { } written } only])
            return null;
        var shaped = EntryShape.For(context, only, written, name);
        if (shaped.Refusal is { } refusal)
            return StepResult.Refused(refusal);
        return StepResult.Of([context.Project.Editor.RenameProperty(written, name), .. shaped.Value is { } value ? [context.Project.Editor.Replace(written.Value, value)] : Array.Empty<SourceChange>()]) with
        {
            Touched = [only.ResourceId!],
            Choices = [.. MeantName.Distant(written.Name, name, ""), .. shaped.Choice is { } choice ? [choice] : Array.Empty<string>()],
            IsRespelling = true,
        };
    }

    // A resource's type, an output's value, the name of its export.
    private static StepResult? OutsideOfProperties(PlanContext context, IReadOnlyList<Place> places, string name)
    {
        foreach (var place in places)
        {
            switch (place)
            {
                case { Path: ["Resources", var id], Value: MapValue body } when name == "Type" && !body.Entries.Any(entry => entry.Name.Equals("Type", StringComparison.OrdinalIgnoreCase)):
                    return GiveType(context, body, id);
                case { Path: ["Outputs", _], Value: MapValue body } when body["Value"] is null && StrayResource.Settle(context, place) is { } moved:
                    return moved;
                // It stood among the outputs.
                case { Path: ["Resources", _], Value: MapValue body } when name == "Value" && body["Type"] is not null:
                    return StepResult.Done;
                case { Path: ["Outputs", _] or ["Outputs", _, "Export"], Value: not MapValue and { Origin: not null } value } when TemplateLanguage.NamesIn(place.Path).Contains(name):
                    return StepResult.Of([context.Project.Editor.Replace(value, new MapValue([new MapEntry(name, value)]))]);
            }
        }
        return null;
    }

    private static StepResult GiveType(PlanContext context, MapValue body, string id)
    {
        // Where the line `Properties` was forgotten too, they stand beside what else the resource has.
        var attributes = TemplateLanguage.NamesIn(["Resources", id]);
        var properties = (body["Properties"] as MapValue)?.Entries ?? [.. body.Entries.Where(entry => !attributes.Contains(entry.Name))];
        var types = MissingType.CandidatesFor(context.Project, id, [.. properties.Select(property => property.Name)]);
        if (types is not [var only])
        {
            return StepResult.Refused(properties.Count == 0 ? $"`{id}` has no properties that would tell its type"
                : types.Count == 0 ? $"no type has all properties of `{id}`"
                : $"the properties of `{id}` are those of {string.Join(" and ", types.Take(6))}");
        }
        return StepResult.Of([context.Project.Editor.SetAttribute(context.Project.Find(id)!, "Type", new ScalarValue(only))]) with
        {
            Choices = [$"{only} is the type that has the properties of `{id}`, and what is read of it"],
            Touched = [id],
        };
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
}
