using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>
/// Settles a key that its place does not have: it gets the near name that is meant, moves to where it belongs, or, when it means nothing
/// there, goes.
/// </summary>
internal static class UnknownEntry
{
    // Names that share this much are one name with a word more or less: BucketEncryptionSettings, BucketEncryption.
    private const int ShortestShared = 6;

    private const string EventProperties = "EventProperties";
    private const int ShortestBeginning = 4;

    // What guards something is never taken out for being unknown: its right place is for people to find.
    private static readonly string[] Guards = ["Encrypt", "Kms", "KMS", "Policy", "Deny", "Protect", "PublicAccess", "Logging", "Tls", "SSL", "Ssl"];

    /// <param name="suggestion">The name that the tool proposes; empty for none.</param>
    /// <param name="mayGo">Whether what means nothing there, and nothing elsewhere, may be taken out.</param>
    public static StepResult Settle(PlanContext context, IReadOnlyList<Place> places, string name, string suggestion, bool mayGo = true)
    {
        if (places.FirstOrDefault(place => place.Entry?.Name == name) is not { Entry: { } entry, Parent: MapValue map } found)
            return StepResult.Done;
        if (StrayResource.Settle(context, found) is { } strayed)
            return strayed;
        var known = IsFunction(name, map) ? TemplateLanguage.Functions : PlaceSchema.NamesBeside(context.Project, found);
        if (known.Contains(name))
            return StepResult.Done;
        var free = known.Where(candidate => map.Find(candidate) is null).ToArray();
        var right = Right(context, found, entry, suggestion, free) ?? Properties(context, found, entry, free);
        var touched = found.ResourceId is { } id ? new[] { id } : [];
        if (right is not null && map.Find(right) is not null)
            return StepResult.Refused($"`{name}` looks like `{right}`, which is there already: one of the two must go");
        if (right is not null)
        {
            return StepResult.Of([context.Project.Editor.RenameProperty(entry, right)]) with
            {
                Touched = touched,
                Choices = Distant(name, right, suggestion),
                IsRespelling = true,
            };
        }
        if (Move(context, found, entry, map) is { } moved)
            return moved with { Touched = touched };
        if (known.Count == 0)
            return StepResult.Refused($"what may stand beside `{name}` is not known");
        if (!mayGo || Nearest.Find(name, known).Count > 0 || Array.Exists(Guards, guard => name.Contains(guard, StringComparison.Ordinal)))
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

    /// <summary>The one name among some that an entry may have been meant to have; null when there is none or the choice is open.</summary>
    public static string? Right(PlanContext context, Place found, MapEntry entry, string suggestion, string[] free)
    {
        if (found.PropertySteps is not null && Array.Find(free, candidate => Singular(candidate).Equals(Singular(Nearest.Plain(entry.Name)), StringComparison.OrdinalIgnoreCase)) is { } counted)
            return counted;
        // What one kind of event has another has not, and the schema holds them all: only letters left out, put in or swapped are mended.
        if (PlaceSchema.HolderOf(context.Project, found)?.Name == EventProperties)
            return suggestion.Length > 0 ? suggestion : Nearest.FindOne(entry.Name, free.Where(candidate => IsSlip(entry.Name, candidate)), limit: 1);
        string[] fitting = [.. free.Where(candidate => MayHold(context, found, candidate, entry.Value))];
        if (Nearest.IsOpen(entry.Name, fitting))
            return null;
        // A short name is near to many: there, the value must fit too.
        return Lacking(context, found, entry.Name, fitting)
            ?? Proposed(entry.Name, suggestion, entry.Name.Length >= ShortestShared ? free : [.. free.Where(candidate => fitting.Contains(candidate) || Nearest.Distance(entry.Name.ToLowerInvariant(), candidate.ToLowerInvariant(), 1) <= 1)])
            ?? WithOwner(context, found, entry.Name, fitting) ?? Sharing(entry.Name, fitting);
    }

    private static bool IsSlip(string name, string candidate) => Nearest.Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant(), 1) <= 1
        && (name.Length != candidate.Length || name.Order().SequenceEqual(candidate.Order()));

    // `Name` of a queue is `QueueName`, `Description` of a security group `GroupDescription`; `TopicTags` are `Tags`.
    private static string? WithOwner(PlanContext context, Place found, string name, string[] candidates)
    {
        if (found.Path is not [_, _, "Properties", _] || PlaceSchema.TypeOf(context.Project, found)?.Name is not { } type)
            return null;
        var owner = type[(type.LastIndexOf(':') + 1)..];
        bool IsOwner(string whole, string part) => whole.Length > part.Length && whole.EndsWith(part, StringComparison.OrdinalIgnoreCase)
            && owner.EndsWith(whole[..^part.Length], StringComparison.OrdinalIgnoreCase);
        return candidates.Where(candidate => IsOwner(candidate, name) || IsOwner(name, candidate)).ToArray() is [var only] ? only : null;
    }

    // What is missing there and must not be, when one of the two names holds the other: `Name` for the `PolicyName` of an inline policy.
    // A `Stage` where a `StageName` must be.
    private static string? Lacking(PlanContext context, Place found, string name, string[] candidates)
    {
        var holder = found.PropertySteps is { Count: > 0 } ? PlaceSchema.HolderOf(context.Project, found) : null;
        return candidates.Where(candidate => holder?.Find(candidate) is { Required: true }
            && (Holds(candidate, name) || Holds(name, candidate))).ToArray() is [var only] ? only : null;

        static bool Holds(string whole, string part) =>
            part.Length >= ShortestBeginning && (whole.StartsWith(part, StringComparison.OrdinalIgnoreCase) || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase));
    }

    private static string[] Distant(string name, string right, string suggestion) => suggestion.Length > 0 || Nearest.Distance(name.ToLowerInvariant(), right.ToLowerInvariant(), 2) <= 2
        ? []
        : [$"`{right}` is the only name that shares its words with `{name}`"];

    private static string? Proposed(string name, string suggestion, string[] free) =>
        Array.Find(free, candidate => Nearest.Plain(candidate).Equals(Nearest.Plain(name), StringComparison.OrdinalIgnoreCase)) ?? Nearest.Meant(name, free, suggestion);

    // `Policy` is `Policies`, however much of `ManagedPolicyArns` it is.
    private static string Singular(string name) => name.EndsWith("ies", StringComparison.Ordinal) ? name[..^3] + "y" : name.EndsWith('s') ? name[..^1] : name;

    // A function is the only key of its map.
    private static bool IsFunction(string name, MapValue map) => map.Entries.Count == 1
        && (name.StartsWith("Fn:", StringComparison.OrdinalIgnoreCase) || name.Equals("Ref", StringComparison.OrdinalIgnoreCase));

    // A resource without properties, and a map that holds some of its type's, others misspelt perhaps.
    private static string? Properties(PlanContext context, Place found, MapEntry entry, string[] free) =>
        found is { Path: [_, _, _], ResourceId: { } id } && free.Contains("Properties") && entry.Value is MapValue { Entries.Count: > 0 } held
        && context.Project.Find(id) is { } resource && CloudFormationSchema.Default.Find(resource.Type) is { } type && type.Find(entry.Name) is null
        && held.Entries.Any(property => type.Find(property.Name) is not null || Nearest.FindOne(property.Name, type.Properties.Select(known => known.Name)) is not null) ? "Properties" : null;

    // `Enabled: true` is no `EnabledMfas`, which is a list. What is computed may be of any kind.
    private static bool MayHold(PlanContext context, Place found, string candidate, Value value) =>
        PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), candidate] }) is not { } schema || Holds(schema, value);

    private static bool Holds(ValueSchema schema, Value value) => schema.Kind is ValueKind.Union ? schema.Alternatives.Any(option => Holds(option, value)) : value switch
    {
        ScalarValue => schema.Kind is not (ValueKind.Nested or ValueKind.List or ValueKind.Map),
        ListValue list => schema.Kind is ValueKind.Json || schema.Kind is ValueKind.List && list.Items.All(item => Holds(schema.Item!, item)),
        MapValue => schema.Kind is ValueKind.Nested or ValueKind.Map or ValueKind.Json,
        _ => true,
    };

    private static string? Sharing(string name, string[] candidates)
    {
        var found = candidates.Where(candidate => Math.Min(name.Length, candidate.Length) >= ShortestShared
            && (name.Contains(candidate, StringComparison.OrdinalIgnoreCase) || candidate.Contains(name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (found is [var only])
            return only;
        // `Desc`, `Topic` for `TopicArn`, `Params`; but no `CodeSigningConfigArn` for `Code`.
        var beginning = name.TrimEnd('s');
        var longer = beginning.Length < ShortestBeginning ? [] : candidates.Where(candidate => candidate.Length <= 3 * beginning.Length && candidate.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.Length == 0 && longer is [var begun] ? begun : null;
    }

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
        return strays.Contains(entry) && strays.Any(stray => type.Find(stray.Name) is not null)
            ? StepResult.Of([context.Project.Editor.Gather(body, strays, "Properties")]) with { IsRespelling = true }
            : null;
    }

    /// <summary>The property that an entry beside the properties is, misspelt as well; null when there is none.</summary>
    public static string? Meant(MapEntry entry, ResourceTypeSchema type, MapValue properties) => Nearest.FindOne(Nearest.Plain(entry.Name),
        type.Properties.Where(property => properties.Find(property.Name) is null && Holds(property.Value, entry.Value)).Select(property => property.Name));

    // A property of an object around, the nearest that knows it.
    private static StepResult? Outwards(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        for (var length = found.Path.Count - 2; length >= 3 && map.Entries.Count > 1; length--)
        {
            if (context.Project.PlaceOf([.. found.Path.Take(length)]) is { Value: MapValue outer } around && PlaceSchema.ObjectOf(context.Project, around) is { } schema
                && schema.Find(entry.Name) is { } known && Holds(known.Value, entry.Value))
            {
                return outer.Find(entry.Name) is null
                    ? StepResult.Of([context.Project.Editor.MoveProperty(map, entry, outer)]) with { Choices = [$"`{entry.Name}` is a property of what stands around it: {around.Text}"] }
                    : StepResult.Refused($"`{entry.Name}` belongs to {around.Text}, which has one already: keep the one that is meant");
            }
        }
        return null;
    }

    // A property of the one object beside it that knows it.
    private static StepResult? Inwards(PlanContext context, Place found, MapEntry entry, MapValue map)
    {
        var homes = new List<(Place Place, MapValue Value)>();
        foreach (var other in map.Entries.Where(other => other != entry && other.Value is MapValue { Entries.Count: > 0 }))
        {
            if (context.Project.PlaceOf([.. found.Path.SkipLast(1), other.Name]) is { Value: MapValue inner } beside
                && PlaceSchema.ObjectOf(context.Project, beside)?.Find(entry.Name) is { } known && Holds(known.Value, entry.Value) && inner.Find(entry.Name) is null)
            {
                homes.Add((beside, inner));
            }
        }
        return homes is [var (home, value)]
            ? StepResult.Of([context.Project.Editor.MoveProperty(map, entry, value)]) with { Choices = [$"`{entry.Name}` is a property of {home.Text}"] }
            : null;
    }
}
