using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>The rules that <c>--only</c> and <c>--skip</c> leave.</summary>
internal sealed class RuleSelection(IEnumerable<string> only, IEnumerable<string> skip)
{
    private readonly HashSet<string> _only = [.. only];
    private readonly HashSet<string> _skip = [.. skip];

    /// <exception cref="TroubleException">An id names no rule.</exception>
    public static void Check(CatalogueSet catalogue, IEnumerable<string> ids)
    {
        foreach (var id in ids)
        {
            if (catalogue.Find(id) is null)
                throw new TroubleException($"there is no rule `{id}`", Near(catalogue, id));
        }
    }

    /// <summary>What to do about an id that names no rule.</summary>
    public static string Near(CatalogueSet catalogue, string id)
    {
        var near = Nearest.Find(id, catalogue.Ids, 4);
        return near.Count > 0 ? $"did you mean `{string.Join("` or `", near)}`?" : "`remediate rules` lists them";
    }

    /// <summary>Whether a rule is left.</summary>
    public bool Includes(string id) => (_only.Count == 0 || _only.Contains(id)) && !_skip.Contains(id);

    public IReadOnlyList<Diagnosis> Filter(IReadOnlyList<Diagnosis> diagnoses) =>
        [.. diagnoses.Where(d => Includes(d.Rule.Id))];
}
