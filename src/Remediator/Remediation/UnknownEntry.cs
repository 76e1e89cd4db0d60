using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>
/// Settles a key that its place does not have: it gets the near name that is meant, and its value the shape that this wants, moves to where
/// it belongs, or, when it is a remark only, goes; what else means nothing there is told.
/// </summary>
internal static class UnknownEntry
{
    /// <param name="suggestion">The name that the tool proposes; empty for none.</param>
    /// <param name="mayGo">Whether what means nothing there, and nothing elsewhere, may be taken out.</param>
    public static StepResult Settle(PlanContext context, IReadOnlyList<Place> places, string name, string suggestion, bool mayGo = true)
    {
        if (places.FirstOrDefault(place => place.Entry?.Name == name) is not { Entry: { } entry, Parent: MapValue map } found)
            return StepResult.Done;
        if (StrayResource.Settle(context, found) is { } strayed)
            return strayed;
        if (FunctionOf(context, found, entry, map) is { } given)
            return given;
        // Any key may stand in a map.
        if (found.PropertySteps is { Count: > 1 } && PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1)] }) is { Kind: ValueKind.Map })
            return StepResult.Done;
        var known = IsFunction(name, map) ? TemplateLanguage.Functions : PlaceSchema.NamesBeside(context.Project, found);
        if (known.Contains(name))
            return StepResult.Done;
        var free = known.Where(candidate => map.Find(candidate) is null).ToArray();
        var touched = found.ResourceId is { } id ? new[] { id } : [];
        if (Reworded(context, found, entry, free) is { } reworded)
            return reworded with { Touched = touched };
        var right = MeantName.Of(context, found, entry, suggestion, free) ?? Properties(context, found, entry, free);
        if (right is not null && map.Find(right) is not null)
            return StepResult.Refused($"`{name}` looks like `{right}`, which is there already: one of the two must go");
        if (right is not null)
        {
            if (Nearest.AreOthers(name, right) && PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), right] }) is not null && !MeantName.MayHold(context, found, right, entry.Value))
                return StepResult.Refused($"`{name}` looks like `{right}`, which does not take what `{name}` has");
            var shaped = EntryShape.For(context, found, entry, right);
            if (shaped.Refusal is not null)
                return StepResult.Refused(shaped.Refusal);
            return StepResult.Of([context.Project.Editor.RenameProperty(entry, right), .. shaped.Value is null ? Array.Empty<SourceChange>() : [context.Project.Editor.Replace(entry.Value, shaped.Value)]]) with
            {
                Touched = touched,
                Choices = [.. MeantName.Distant(name, right, suggestion), .. shaped.Choice is { } choice ? [choice] : Array.Empty<string>()],
                IsRespelling = true,
            };
        }
        if (Wrapped(context, found, entry, map) is { } gathered)
            return gathered with { Touched = touched };
        if (Move(context, found, entry, map) is { } moved)
            return moved with { Touched = touched };
        if (known.Count == 0)
            return StepResult.Refused($"what may stand beside `{name}` is not known");
        if (MeantName.Related(name, free.Where(candidate => MeantName.MayHold(context, found, candidate, entry.Value))) is { Count: > 0 } akin)
            return StepResult.Refused($"no single name is near `{name}`: `{string.Join("` or `", akin.Take(4))}` may be what is meant");
        if (!mayGo || !Remarks.Is(name))
            return StepResult.Refused($"no single name is near `{name}`; there may be `{string.Join("`, `", known.Take(8))}` …");
        if (found.Path is [_, _, _] && free.Contains("Properties") && entry.Value is MapValue)
            return StepResult.Refused($"`{name}` may be what should be `Properties`, and the type has none of what it holds");
        if (found is { Path: [_, _, _], ResourceId: { } owner } && (map.Find("Properties") is null || PlaceSchema.TypeOf(context.Project, found) is null))
            return StepResult.Refused($"`{name}` may be a property of `{owner}`, which has {(map.Find("Properties") is null ? "no `Properties`" : "a type that is not known")}: nothing of it is taken out");
        if (found.Path is [_])
            return StepResult.Refused($"a template has no section `{name}`, and nothing of its content is taken out; there may be `{string.Join("`, `", known)}`");
        if (map.Entries.Count == 1)
            return StepResult.Refused($"`{name}` is all that there is at {string.Join('/', found.Path.SkipLast(1))}; there may be `{string.Join("`, `", known.Take(8))}` …");
        if (Document(context, found, entry, map) is { } document)
            return StepResult.Refused($"`{name}` may belong into `{document}`, whose keys are spelt like it: its content has no schema");
        return StepResult.Of([context.Project.Editor.RemoveProperty(map, entry)]) with
        {
            Touched = touched,
            Choices = [$"nothing like `{name}` exists there, so it goes: what it should say has no effect as it is"],
        };
    }

    // `Enabled: true` is a `State` of ENABLED.
    private static StepResult? Reworded(PlanContext context, Place found, MapEntry entry, string[] free)
    {
        if (entry.Value is not ScalarValue written || MeantName.KnownAs(context, found, entry.Name).FirstOrDefault(row => free.Contains(row.Name) && row.Values.ContainsKey(written.Text)) is not { } row)
            return null;
        var right = row.Values[written.Text];
        return StepResult.Of([context.Project.Editor.RenameProperty(entry, row.Name), context.Project.Editor.Replace(written, new ScalarValue(right))]) with
        {
            Choices = [$"`{written.Text}` of `{entry.Name}` is `{right}` of `{row.Name}`"],
        };
    }

    // The line between a property and what it holds was forgotten: the variables of an `Environment` stand directly in it.
    private static StepResult? Wrapped(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        if (PlaceSchema.HolderOf(context.Project, found) is not { } holder)
            return null;
        var strays = map.Entries.Where(other => holder.Find(other.Name) is null).ToArray();
        bool MayHoldAll(PropertySchema property) => property.Value is { Kind: ValueKind.Map, Item: { } item } ? holder.Properties.Count == 1 && Array.TrueForAll(strays, stray => MeantName.Holds(item, stray.Value))
            : property.Value.Nested is { } inner && (strays.Length > 1 || property.Required) && Array.TrueForAll(strays, stray => inner.Find(stray.Name) is { } known && MeantName.Holds(known.Value, stray.Value))
                && inner.Properties.All(known => !known.Required || Array.Exists(strays, stray => stray.Name == known.Name));
        if (!strays.Contains(entry) || holder.Properties.Where(MayHoldAll).ToArray() is not [var home])
            return null;
        var editor = context.Project.Editor;
        var result = map.Find(home.Name) switch
        {
            null => StepResult.Of([editor.Gather(map, strays, home.Name)]),
            { Value: MapValue inside } when !Array.Exists(strays, stray => inside.Find(stray.Name) is not null) => StepResult.Of([.. strays.Select(stray => editor.MoveProperty(map, stray, inside))]),
            _ => null,
        };
        return result is null ? null : result with { Choices = [$"{string.Join(" and ", strays.Select(stray => $"`{stray.Name}`"))} {(strays.Length > 1 ? "stand" : "stands")} under `{home.Name}`, the only thing there that may hold {(strays.Length > 1 ? "them" : "it")}"] };
    }

    // A function is the only key of its map.
    private static bool IsFunction(string name, MapValue map) => map.Entries.Count == 1
        && (name.StartsWith("Fn:", StringComparison.OrdinalIgnoreCase) || name.Equals("Ref", StringComparison.OrdinalIgnoreCase));

    // `Ref: Topic` beside the description of an output is its value: the one thing that must be there and is not.
    private static StepResult? FunctionOf(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        if (map.Entries.Count < 2 || !TemplateLanguage.Functions.Contains(entry.Name))
            return null;
        string[] missing = found.Path is ["Outputs", _, _] ? ["Value"]
            : [.. (PlaceSchema.HolderOf(context.Project, found)?.Properties ?? []).Where(property => property.Required).Select(property => property.Name)];
        if (missing.Where(name => map.Find(name) is null).ToArray() is not [var only])
            return null;
        // A key of this name may have been written for the other one, before a function.
        var isKey = entry.Value is ReferenceValue or CallValue or TemplateValue or ChoiceValue;
        return StepResult.Of([isKey ? context.Project.Editor.RenameProperty(entry, only) : context.Project.Editor.Gather(map, [entry], only)]) with
        {
            Choices = [$"what `{entry.Name}` gives is `{only}`, the one thing that must be there and is not"],
            Touched = found.ResourceId is { } id ? [id] : [],
        };
    }

    // A resource without properties, and a map that holds some of its type's, others misspelt perhaps.
    private static string? Properties(PlanContext context, Place found, MapEntry entry, string[] free) =>
        found is { Path: [_, _, _], ResourceId: { } id } && free.Contains("Properties") && entry.Value is MapValue { Entries.Count: > 0 } held
        && context.Project.Find(id) is { } resource && CloudFormationSchema.Default.Find(resource.Type) is { } type && type.Find(entry.Name) is null
        && held.Entries.Any(property => type.Find(property.Name) is not null || Nearest.FindOne(property.Name, type.Properties.Select(known => known.Name)) is not null) ? "Properties" : null;

    // Documents have keys in lower case (`maxReceiveCount` of a RedrivePolicy), properties have none.
    private static string? Document(PlanContext context, Place found, MapEntry entry, MapValue map) => !char.IsAsciiLetterLower(entry.Name[0]) ? null
        : map.Entries.FirstOrDefault(other => other != entry && other.Value is MapValue { Entries.Count: > 0 } inner && inner.Entries.All(key => char.IsAsciiLetterLower(key.Name[0]))
            && PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), other.Name] }) is { HasNoSchema: true })?.Name;

    // An attribute of the resource among its properties, or a property beside them.
    private static StepResult? Move(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        if (found.ResourceId is not { } id || context.Project.Find(id) is not { } resource)
            return null;
        var editor = context.Project.Editor;
        if (found.Path is [_, _, "Properties", _] && TemplateLanguage.NamesIn(["Resources", id]).Contains(entry.Name)
            && context.Project.PlaceOf(["Resources", id])?.Value is MapValue body && body.Find(entry.Name) is null && map.Entries.Count > 1)
        {
            return StepResult.Of([editor.AddProperty(body, entry.Name, entry.Value, "Type"), editor.RemoveProperty(map, entry)]);
        }
        if (found.Path is [_, _, _] && CloudFormationSchema.Default.Find(resource.Type) is { } type)
            return IntoProperties(context, resource, type, map, entry);
        return found.PropertySteps is { Count: > 0 } ? Outwards(context, found, entry, map) ?? Inwards(context, found, entry, map) : null;
    }

    // A property beside the properties; or all of them, when the line `Properties` was forgotten.
    private static StepResult? IntoProperties(PlanContext context, Resource resource, ResourceTypeSchema type, MapValue body, MapEntry entry)
    {
        if (body.Find("Properties") is { Value: MapValue properties })
        {
            if (type.Find(entry.Name) is not null)
                return properties.Find(entry.Name) is null ? StepResult.Of([context.Project.Editor.MoveProperty(body, entry, properties)]) with { IsRespelling = true } : null;
            return Meant(entry, type, properties) is { } right
                ? StepResult.Of([context.Project.Editor.AddProperty(resource, right, entry.Value), context.Project.Editor.RemoveProperty(body, entry)]) with
                {
                    Choices = [$"`{right}` is the one property of {type.Name} whose name is near `{entry.Name}`"],
                    IsRespelling = true,
                }
                : null;
        }
        var attributes = TemplateLanguage.NamesIn(["Resources", resource.Id]);
        var strays = body.Entries.Where(other => !attributes.Contains(other.Name)).ToArray();
        if (!strays.Contains(entry))
            return null;
        // One that is misspelt too gets its name on the way.
        var meant = strays.Where(stray => type.Find(stray.Name) is null)
            .Select(stray => (Entry: stray, Name: Nearest.FindOne(Nearest.Plain(stray.Name), type.Properties.Select(known => known.Name).Where(known => body.Find(known) is null)))).Where(stray => stray.Name is not null).ToArray();
        return meant.Length > 0 || strays.Any(stray => type.Find(stray.Name) is not null)
            ? StepResult.Of([context.Project.Editor.Gather(body, strays, "Properties"), .. meant.Select(stray => context.Project.Editor.RenameProperty(stray.Entry, stray.Name!))]) with { IsRespelling = true }
            : null;
    }

    /// <summary>The property that an entry beside the properties is, misspelt as well; null when there is none.</summary>
    public static string? Meant(MapEntry entry, ResourceTypeSchema type, MapValue properties) => Nearest.FindOne(Nearest.Plain(entry.Name),
        type.Properties.Where(property => properties.Find(property.Name) is null && MeantName.Holds(property.Value, entry.Value)).Select(property => property.Name));

    // A property of an object around, the nearest that knows it.
    private static StepResult? Outwards(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        for (var length = found.Path.Count - 2; length >= 3 && map.Entries.Count > 1; length--)
        {
            if (context.Project.PlaceOf([.. found.Path.Take(length)]) is { Value: MapValue outer } around && PlaceSchema.ObjectOf(context.Project, around) is { } schema
                && schema.Find(entry.Name) is { } known && MeantName.Holds(known.Value, entry.Value))
            {
                if (!IsMisplaced(context, found, entry, length))
                    return StepResult.Refused($"`{entry.Name}` is a property of what stands around it, {around.Text}: see whether it is meant for that, or for the item by another name");
                return outer.Find(entry.Name) is null
                    ? StepResult.Of([context.Project.Editor.MoveProperty(map, entry, outer)]) with { Choices = [$"`{entry.Name}` is a property of what stands around it: {around.Text}"] }
                    : StepResult.Refused($"`{entry.Name}` belongs to {around.Text}, which has one already: keep the one that is meant");
            }
        }
        return null;
    }

    // What one of several items says is not for all, nor is what may be the thing that the item lacks, its name or its tags.
    private static bool IsMisplaced(PlanContext context, Place found, MapEntry entry, int length)
    {
        for (var at = length; at < found.Path.Count - 1; at++)
        {
            if (!char.IsAsciiDigit(found.Path[at][0]))
                continue;
            if (entry.Name.EndsWith("Name", StringComparison.Ordinal) || Remarks.Is(entry.Name) || context.Project.PlaceOf([.. found.Path.Take(at)])?.Value is not ListValue { Items.Count: 1 }
                || context.Project.PlaceOf([.. found.Path.Take(at + 1)]) is { Value: MapValue item } place && PlaceSchema.ObjectOf(context.Project, place)?.Properties.Any(property => property.Required && item.Find(property.Name) is null) == true)
            {
                return false;
            }
        }
        return true;
    }

    // A property of the one object beside it that knows it.
    private static StepResult? Inwards(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        var homes = new List<(Place Place, MapValue Value)>();
        foreach (var other in map.Entries.Where(other => other != entry && other.Value is MapValue { Entries.Count: > 0 }))
        {
            if (context.Project.PlaceOf([.. found.Path.SkipLast(1), other.Name]) is { Value: MapValue inner } beside
                && PlaceSchema.ObjectOf(context.Project, beside)?.Find(entry.Name) is { } known && MeantName.Holds(known.Value, entry.Value) && inner.Find(entry.Name) is null)
            {
                homes.Add((beside, inner));
            }
        }
        return homes is [var (home, value)]
            ? StepResult.Of([context.Project.Editor.MoveProperty(map, entry, value)]) with { Choices = [$"`{entry.Name}` is a property of {home.Text}"] }
            : null;
    }
}
