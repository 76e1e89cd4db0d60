using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Remediation;

/// <summary>
/// The entry of a block that the facts know one to be that the block does not have: by the name that CloudFormation, the API or the console
/// uses, or that an earlier version of the provider had.
/// </summary>
/// <param name="Name">The right name.</param>
/// <param name="Value">The value in the words of the right name; null where it stays as it is.</param>
/// <param name="Choice">What someone should look at; null where the facts know it of this very type, with the same values.</param>
internal sealed record RenamedEntry(string Name, Value? Value, string? Choice)
{
    /// <summary>Whether the facts say that the place has nothing of such a meaning.</summary>
    public static bool MeansNothing(BlockPlace place, string name) => RenamedArguments.Terraform.Find(place.Owner, name).Any(row => row.Name.Length == 0);

    /// <summary>Null where nothing is known of the name, or the place cannot take it.</summary>
    public static RenamedEntry? Find(PlanContext context, BlockPlace place, MapEntry entry, bool isBlock)
    {
        foreach (var row in RenamedArguments.Terraform.Find(place.Owner, entry.Name))
        {
            if (row.Name.Length == 0 || place.Body.Find(row.Name) is not null)
                continue;
            // Of a provider's configuration no schema is known, and the facts name its arguments.
            if (place.Find(row.Name) is { } known ? known.IsBlock != isBlock : place.Known.Count > 0 || !row.IsOfType)
                continue;
            if (row.Values.Count > 0)
            {
                if (entry.Value is ScalarValue written && row.Values.TryGetValue(written.Text, out var right))
                    return new RenamedEntry(row.Name, Literal(right, place.Find(row.Name)?.Type), $"`{written.Text}` of `{entry.Name}` is `{right}` of `{row.Name}`");
                continue;
            }
            if (!isBlock && place.Find(row.Name) is { } argument && !ValueForms.MayHold(context, argument.Type, entry.Value))
                continue;
            return new RenamedEntry(row.Name, null, row.IsOfType ? null : $"what others call `{entry.Name}` is `{row.Name}` in `{place.Owner}`: see that it takes the same value");
        }
        return null;
    }

    private static ScalarValue Literal(string text, string? type) => new(text, type == "bool" ? ScalarKind.Boolean : ScalarKind.Text);
}
