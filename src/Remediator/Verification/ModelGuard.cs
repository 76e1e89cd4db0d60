using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Terraform;
using Remediator.Model;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Verification;

/// <summary>
/// Holds the model after the edits against the one before: no resource goes or becomes another kind, and every difference lies in a
/// value whose own text was edited. An edit that changes what its neighbours mean (a quote too many, a lost brace) is found so.
/// </summary>
internal sealed class ModelGuard(Evaluator before, Evaluator after, Remediation.Remediation remediation)
{
    private const int MaxDepth = 40;

    /// <summary>Why the edits must not be emitted; null when the model differs as planned.</summary>
    public string? Check()
    {
        foreach (var old in before.Project.Resources)
        {
            if (after.Project.Find(remediation.Renamed.GetValueOrDefault(old.Id, old.Id)) is not { } now)
                return $"the edit would delete `{old.Id}`, which is never proposed";
            // A kind that AWS does not have, or none, was no kind of resource.
            if (now.Type != old.Type && old.Type.Length > 0 && IsKind(old.Type))
                return $"the edit would make `{old.Id}` another kind of resource: {now.Type} where {old.Type} was";
            // What a kind that does not exist calls its properties is no measure.
            if (now.Type != old.Type && old.Type.StartsWith("Terraform::", StringComparison.Ordinal))
                continue;
            // Only of a serverless kind, the globals are among its properties.
            if (now.Type != old.Type && now.Type.StartsWith("AWS::Serverless::", StringComparison.Ordinal))
                continue;
            // Of declarations that stand twice, which one an id means changes with the edit.
            if (before.Project.Find(old.Id) == old && Difference(WithoutClaimedPolicy(old), WithoutClaimedPolicy(now), IsEdited(old.Origin), 0) is { } place)
                return $"the edit would change `{old.Id}{place}`, which the plan does not speak of";
        }
        return null;
    }

    // Kinds of other vendors have names of three parts too, custom ones begin with Custom.
    private bool IsKind(string type) => type.StartsWith("AWS::", StringComparison.OrdinalIgnoreCase) ? CloudFormationSchema.Default.Find(type) is not null
        : FlavourIds.IsOf(before.Project.Flavour, "cloudformation") ? type.StartsWith("Custom::", StringComparison.Ordinal) || type.Split("::").Length >= 3
        : !type.StartsWith("Terraform::aws_", StringComparison.Ordinal) || ProviderSchema.Aws.FindResource(type["Terraform::".Length..]) is not null;

    // A policy that a claim is about may be put together from calls and documents elsewhere in the program, of which none is the
    // policy's own text; PolicyGuard holds it to the claim statement by statement.
    private MapValue WithoutClaimedPolicy(Resource resource)
    {
        if (!remediation.Claims.Any(claim => claim.Owner == resource.Id))
            return resource.Properties;
        var kept = resource.Properties.Entries.Where(entry => !PolicyPlace.All.Any(place => place.Owner == resource.Type && place.Carrier is null && place.Property.Split('.')[0] == entry.Name));
        return new MapValue([.. kept]) { Origin = resource.Properties.Origin };
    }

    // Where two values differ below themselves; null where they do not.
    private string? Difference(Value old, Value now, bool isEdited, int depth)
    {
        if (depth > MaxDepth || IsSameReference(old, now))
            return null;
        var a = before.Resolve(old);
        var b = after.Resolve(now);
        // What a name that was not known stood for.
        if (remediation.IsRespelling && a is CallValue { Function: CallValue.Unknown })
            return null;
        isEdited = IsEdited(old.Origin) || IsEdited(a.Origin) || (isEdited && (old.Origin ?? a.Origin) is null);
        switch (a)
        {
            case MapValue x when b is MapValue y:
                return DifferenceOfMaps(x, y, isEdited, depth);
            case ListValue x when b is ListValue y && x.Items.Count == y.Items.Count:
                for (var i = 0; i < x.Items.Count; i++)
                {
                    if (Difference(x.Items[i], y.Items[i], isEdited, depth + 1) is { } below)
                        return isEdited ? null : $"[{i}]{below}";
                }
                return null;
            case ScalarValue x when b is ScalarValue y:
                return isEdited || x.Text == y.Text ? null : "";
            default:
                return isEdited || (a is not (MapValue or ListValue) && b is not (MapValue or ListValue)
                    && before.PatternOf(a).ToString() == after.PatternOf(b).ToString()) || GainsMeaning(a, old, now) ? null : "";
        }
    }

    // What nobody could compute, such as a look-up by a parameter whose section was misnamed, and now can: its text is the same.
    private static bool GainsMeaning(Value resolved, Value old, Value now) => resolved is not (ScalarValue or MapValue or ListValue)
        && old.Origin is { } was && now.Origin is { } stays && was.Source.Slice(was.Span) == stays.Source.Slice(stays.Span);

    private string? DifferenceOfMaps(MapValue old, MapValue now, bool isEdited, int depth)
    {
        // What is taken out of a map may be written elsewhere, where others are joined with it.
        for (var i = 0; !isEdited && i < now.Entries.Count; i++)
        {
            if (Counterpart(now.Entries[i], i, old) is null && !IsShared(now, now.Entries[i]))
                return "";
        }
        for (var i = 0; i < old.Entries.Count; i++)
        {
            var entry = old.Entries[i];
            if (Counterpart(entry, i, now) is { } other
                ? Difference(entry.Value, other.Value, isEdited, depth + 1) is not null && !GetsRespelt(entry.Value, other.Value, old, now, depth)
                : !isEdited && !IsEdited(entry.Value.Origin) && !IsShared(old, entry))
            {
                return $".{entry.Name}";
            }
        }
        return null;
    }

    // What all resources of a kind have, and gets its right name.
    private bool IsShared(MapValue map, MapEntry entry) => remediation.IsRespelling && map.Origin is { } own && entry.Value.Origin is { } origin
        && own.Source.Path == origin.Source.Path && !own.Span.Contains(origin.Span);

    // A block under a misspelt name joins those of the right name, which stay as they are.
    private bool GetsRespelt(Value old, Value now, MapValue map, MapValue edited, int depth)
    {
        var (x, y) = (ItemsOf(before.Resolve(old)), ItemsOf(after.Resolve(now)));
        if (!remediation.IsRespelling || y.Count != x.Count + 1)
            return false;
        var misspelt = map.Entries.Where(entry => edited.Find(entry.Name) is null).ToArray();
        return Enumerable.Range(0, y.Count).Any(at => misspelt.Any(entry => Difference(entry.Value, y[at], isEdited: false, depth + 1) is null)
            && x.Zip(y.Where((_, i) => i != at)).All(pair => Difference(pair.First, pair.Second, isEdited: false, depth + 1) is null));
    }

    private static IReadOnlyList<Value> ItemsOf(Value value) => value is ListValue list ? list.Items : [value];

    // Nearly always it stands at the same position.
    private static MapEntry? Counterpart(MapEntry entry, int index, MapValue other) =>
        index < other.Entries.Count && other.Entries[index].Name == entry.Name ? other.Entries[index] : other.Find(entry.Name);

    // What a name stands for (a parameter's default, a local) changes where that is declared; the plan speaks of it there.
    private static bool IsSameReference(Value old, Value now) => old is ReferenceValue or TemplateValue or ChoiceValue
        && old.Origin is { } was && now.Origin is { } then && was.Source.TextAt(was.Span).SequenceEqual(then.Source.TextAt(then.Span));

    private bool IsEdited(Origin? origin)
    {
        if (origin is null)
            return false;
        for (var i = 0; i < remediation.Edits.Count; i++)
        {
            var file = remediation.Edits[i];
            if (file.Source.Path != origin.Source.Path)
                continue;
            for (var j = 0; j < file.Edits.Count; j++)
            {
                if (Touches(file.Edits[j].Span, origin.Span))
                    return true;
            }
        }
        return false;
    }

    private static bool Touches(TextSpan edit, TextSpan span) => edit.Start <= span.End && edit.End >= span.Start;
}
