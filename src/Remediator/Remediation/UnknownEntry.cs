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

    private const int ShortestBeginning = 4;

    // What guards something is never taken out for being unknown: its right place is for people to find.
    private static readonly string[] Guards = ["Encrypt", "Kms", "KMS", "Policy", "Deny", "Protect", "PublicAccess", "Logging", "Tls", "SSL", "Ssl"];

    public static StepResult Settle(PlanContext context, IReadOnlyList<Place> places, string name, string suggestion)
    {
        if (places.FirstOrDefault(place => place.Entry?.Name == name) is not { Entry: { } entry, Parent: MapValue map } found)
            return StepResult.Done;
        var known = IsFunction(name, map) ? TemplateLanguage.Functions : PlaceSchema.NamesBeside(context.Project, found);
        if (known.Contains(name))
            return StepResult.Done;
        var free = known.Where(candidate => map.Find(candidate) is null).ToArray();
        var right = Proposed(name, suggestion, free) ?? Sharing(name, [.. free.Where(candidate => MayHold(context, found, candidate, entry.Value))]) ?? Properties(context, found, entry, free);
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
        if (Nearest.Find(name, known).Count > 0 || Array.Exists(Guards, guard => name.Contains(guard, StringComparison.Ordinal)))
            return StepResult.Refused($"no single name is near `{name}`; there may be `{string.Join("`, `", known.Take(8))}` …");
        if (found.Path is [_, _, _] && free.Contains("Properties") && entry.Value is MapValue)
            return StepResult.Refused($"`{name}` may be what should be `Properties`, and the type has none of what it holds");
        if (found.Path is [_])
            return StepResult.Refused($"a template has no section `{name}`, and nothing of its content is taken out; there may be `{string.Join("`, `", known)}`");
        if (map.Entries.Count == 1)
            return StepResult.Refused($"`{name}` is all that there is at {string.Join('/', found.Path.SkipLast(1))}; there may be `{string.Join("`, `", known.Take(8))}` …");
        return StepResult.Of([context.Project.Editor.RemoveProperty(map, entry)]) with
        {
            Touched = touched,
            Choices = [$"nothing like `{name}` exists there, so it goes: what it should say has no effect as it is"],
        };
    }

    private static string[] Distant(string name, string right, string suggestion) => suggestion.Length > 0 || Nearest.Distance(name.ToLowerInvariant(), right.ToLowerInvariant(), 2) <= 2
        ? []
        : [$"`{right}` is the only name that shares its words with `{name}`"];

    // What a tool proposes may be of the opposite meaning (NotPrincipal for Principals): a name that is nearer is meant.
    private static string? Proposed(string name, string suggestion, string[] free) =>
        Array.Find(free, candidate => Plain(candidate).Equals(Plain(name), StringComparison.OrdinalIgnoreCase))
        ?? Nearest.FindOne(name, suggestion.Length > 0 ? [suggestion, .. free] : free) ?? (suggestion.Length > 0 ? suggestion : null);

    // Other tools write names as bucket_name or bucket-name.
    private static string Plain(string name) => name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);

    // A function is the only key of its map.
    private static bool IsFunction(string name, MapValue map) => map.Entries.Count == 1
        && (name.StartsWith("Fn:", StringComparison.OrdinalIgnoreCase) || name.Equals("Ref", StringComparison.OrdinalIgnoreCase));

    // A resource without properties, and a map that holds some of its type's, others misspelt perhaps.
    private static string? Properties(PlanContext context, Place found, MapEntry entry, string[] free) =>
        found is { Path: [_, _, _], ResourceId: { } id } && free.Contains("Properties") && entry.Value is MapValue { Entries.Count: > 0 } held
        && context.Project.Find(id) is { } resource && CloudFormationSchema.Default.Find(resource.Type) is { } type
        && held.Entries.Any(property => type.Find(property.Name) is not null || Nearest.FindOne(property.Name, type.Properties.Select(known => known.Name)) is not null) ? "Properties" : null;

    // `Enabled: true` is no `EnabledMfas`, which is a list. What is computed may be of any kind.
    private static bool MayHold(PlanContext context, Place found, string candidate, Value value) =>
        PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), candidate] })?.Kind is not { } kind || value switch
        {
            ScalarValue => kind is not (ValueKind.Nested or ValueKind.List or ValueKind.Map),
            ListValue => kind is ValueKind.List or ValueKind.Json,
            MapValue => kind is ValueKind.Nested or ValueKind.Map or ValueKind.Json,
            _ => true,
        };

    private static string? Sharing(string name, string[] candidates)
    {
        var found = candidates.Where(candidate => Math.Min(name.Length, candidate.Length) >= ShortestShared
            && (name.Contains(candidate, StringComparison.OrdinalIgnoreCase) || candidate.Contains(name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (found is [var only])
            return only;
        // `Desc`, `Topic` for `TopicArn`, `Params`.
        var beginning = name.TrimEnd('s');
        var longer = beginning.Length < ShortestBeginning ? [] : candidates.Where(candidate => candidate.StartsWith(beginning, StringComparison.OrdinalIgnoreCase)).ToArray();
        return found.Length == 0 && longer is [var begun] ? begun : null;
    }

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
        if (found.Path is [_, _, _] && CloudFormationSchema.Default.Find(resource.Type)?.Find(entry.Name) is not null && resource.Properties.Find(entry.Name) is null)
            return StepResult.Of([editor.AddProperty(resource, entry.Name, entry.Value), editor.RemoveProperty(map, entry)]);
        return null;
    }
}
