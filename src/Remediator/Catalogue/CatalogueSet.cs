namespace Remediator.Catalogue;

/// <summary>The rules and shared templates that a run works with. Rules are decoded when they are first needed.</summary>
public sealed class CatalogueSet
{
    private readonly Lazy<Rule>[] _rules;
    private readonly Dictionary<string, int> _byId;
    private readonly IReadOnlyList<VariantEntry> _variants;
    private readonly IReadOnlyDictionary<string, string> _templates;

    /// <param name="ids">The rule ids, in the order of <paramref name="rules"/>.</param>
    /// <param name="rules">The rules, decoded on first use.</param>
    /// <param name="literals">Every required literal and the index of its rule.</param>
    /// <param name="variants">The id of each variant and the id of the rule that it is a variant of.</param>
    /// <param name="templates">Shared and rule templates: path below the catalogue's root → text.</param>
    internal CatalogueSet(
        IReadOnlyList<string> ids,
        Lazy<Rule>[] rules,
        IReadOnlyList<LiteralEntry> literals,
        IReadOnlyList<VariantEntry> variants,
        IReadOnlyDictionary<string, string> templates)
    {
        _rules = rules;
        _variants = variants;
        _templates = templates;
        Literals = literals;
        _byId = new Dictionary<string, int>(ids.Count, StringComparer.Ordinal);
        for (var i = 0; i < ids.Count; i++)
            _byId.Add(ids[i], i);
        Ids = ids;
    }

    /// <summary>The ids of all rules, ordered.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>The required literals of all signatures.</summary>
    internal IReadOnlyList<LiteralEntry> Literals { get; }

    /// <summary>The required literals of all signatures, each once.</summary>
    public IReadOnlyList<string> LiteralTexts => [.. Literals.Select(entry => entry.Literal).Distinct()];

    /// <summary>All rules, ordered by id; decodes every one.</summary>
    public IEnumerable<Rule> Rules => _rules.Select(rule => rule.Value);

    /// <summary>The rule with an id; null when there is none.</summary>
    public Rule? Find(string id) => _byId.TryGetValue(id, out var index) ? _rules[index].Value : null;

    /// <summary>The text of a template below the catalogue's root, e.g. <c>_shared/terraform/value.sbn</c>; null when there is none.</summary>
    public string? Template(string path) => _templates.GetValueOrDefault(path);

    /// <summary>All templates: path below the catalogue's root → text.</summary>
    public IReadOnlyDictionary<string, string> Templates => _templates;

    /// <summary>The rules that are variants of another: same error text, told apart by the template.</summary>
    public IEnumerable<Rule> VariantsOf(string id)
    {
        foreach (var (variant, of) in _variants)
        {
            if (of == id && Find(variant) is { } rule)
                yield return rule;
        }
    }

    internal Rule this[int index] => _rules[index].Value;

    /// <summary>A set of rules that are there already.</summary>
    public static CatalogueSet Of(IEnumerable<Rule> rules, IReadOnlyDictionary<string, string> templates)
    {
        var ordered = rules.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToArray();
        var literals = new List<LiteralEntry>();
        for (var i = 0; i < ordered.Length; i++)
        {
            foreach (var signature in ordered[i].Signatures)
                literals.Add(new LiteralEntry(signature.Literal, i));
        }
        return new CatalogueSet([.. ordered.Select(r => r.Id)], [.. ordered.Select(r => new Lazy<Rule>(r))], literals, Variants(ordered), templates);
    }

    internal static VariantEntry[] Variants(IEnumerable<Rule> rules) =>
        [.. rules.Where(rule => rule.VariantOf is not null).Select(rule => new VariantEntry(rule.Id, rule.VariantOf!))];

    /// <summary>This set with more rules; a rule with an id that is here already takes its place.</summary>
    public CatalogueSet With(IReadOnlyList<Rule> more, IReadOnlyDictionary<string, string> templates)
    {
        var own = more.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var merged = new Dictionary<string, string>(_templates, StringComparer.Ordinal);
        foreach (var (path, text) in templates)
            merged[path] = text;
        return Of(Rules.Where(rule => !own.Contains(rule.Id)).Concat(more), merged);
    }
}

/// <summary>A required literal and the rule whose signature needs it.</summary>
internal sealed record LiteralEntry(string Literal, int Rule);

/// <summary>The id of a rule that is a variant, and of the rule that it is a variant of.</summary>
internal sealed record VariantEntry(string Variant, string Of);
