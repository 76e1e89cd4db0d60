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
            // A kind that AWS does not have was no kind of resource.
            if (now.Type != old.Type && IsKind(old.Type))
                return $"the edit would make `{old.Id}` another kind of resource: {now.Type} where {old.Type} was";
            // What a kind that does not exist calls its properties is no measure.
            if (now.Type != old.Type && old.Type.StartsWith("Terraform::", StringComparison.Ordinal))
                continue;
            // Of declarations that stand twice, which one an id means changes with the edit.
            if (before.Project.Find(old.Id) == old && Difference(WithoutClaimedPolicy(old), WithoutClaimedPolicy(now), old.Id, IsEdited(old.Origin), 0) is { } place)
                return $"the edit would change `{place}`, which the plan does not speak of";
        }
        return null;
    }

    private static bool IsKind(string type) => type.StartsWith("AWS::", StringComparison.Ordinal) ? CloudFormationSchema.Default.Find(type) is not null
        : !type.StartsWith("Terraform::aws_", StringComparison.Ordinal) || ProviderSchema.Aws.FindResource(type["Terraform::".Length..]) is not null;

    // A policy that a claim is about may be put together from calls and documents elsewhere in the program, of which none is the
    // policy's own text; PolicyGuard holds it to the claim statement by statement.
    private MapValue WithoutClaimedPolicy(Resource resource)
    {
        if (!remediation.Claims.Any(claim => claim.Owner == resource.Id))
            return resource.Properties;
        var kept = resource.Properties.Entries.Where(entry => !PolicyPlace.All.Any(place => place.Owner == resource.Type && place.Carrier is null && place.Property == entry.Name));
        return new MapValue([.. kept]) { Origin = resource.Properties.Origin };
    }

    private string? Difference(Value old, Value now, string place, bool isEdited, int depth)
    {
        if (depth > MaxDepth || IsSameReference(old, now))
            return null;
        var (a, b) = (before.Resolve(old), after.Resolve(now));
        isEdited = IsEdited(old.Origin) || IsEdited(a.Origin) || (isEdited && (old.Origin ?? a.Origin) is null);
        switch (a, b)
        {
            case (MapValue x, MapValue y):
                // What is taken out of a map may be written elsewhere, where others are joined with it.
                if (!isEdited && y.Entries.Any(entry => x[entry.Name] is null))
                    return place;
                foreach (var entry in x.Entries)
                {
                    var other = y[entry.Name];
                    if (other is null ? !isEdited && !IsEdited(entry.Value.Origin) : Difference(entry.Value, other, $"{place}.{entry.Name}", isEdited, depth + 1) is not null)
                        return $"{place}.{entry.Name}";
                }
                return null;
            case (ListValue x, ListValue y) when x.Items.Count == y.Items.Count:
                for (var i = 0; i < x.Items.Count; i++)
                {
                    if (Difference(x.Items[i], y.Items[i], $"{place}[{i}]", isEdited, depth + 1) is { } at)
                        return isEdited ? null : at;
                }
                return null;
            case (MapValue or ListValue, _) or (_, MapValue or ListValue):
                return isEdited ? null : place;
            default:
                return isEdited || before.PatternOf(a).ToString() == after.PatternOf(b).ToString() ? null : place;
        }
    }

    // What a name stands for (a parameter's default, a local) changes where that is declared; the plan speaks of it there.
    private static bool IsSameReference(Value old, Value now) => old is ReferenceValue or TemplateValue
        && old.Origin is { } was && now.Origin is { } then && was.Source.Slice(was.Span) == then.Source.Slice(then.Span);

    private bool IsEdited(Origin? origin) => origin is not null && remediation.Edits.Any(file =>
        file.Source.Path == origin.Source.Path && file.Edits.Any(edit => Touches(edit.Span, origin.Span)));

    private static bool Touches(TextSpan edit, TextSpan span) => edit.Start <= span.End && edit.End >= span.Start;
}
