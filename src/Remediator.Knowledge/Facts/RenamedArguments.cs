namespace Remediator.Knowledge.Facts;

/// <summary>
/// What a template language calls otherwise than people do: arguments, blocks, properties and exported attributes, and those that a resource
/// does not have.
/// </summary>
public sealed class RenamedArguments
{
    private const string AnyType = "*";

    private readonly Lazy<FactTable> _table;

    private readonly Lazy<ILookup<(string Type, string Name), RenamedArgument>> _rows;

    private RenamedArguments(string fileName)
    {
        _table = new(() => FactTable.Read(fileName, "resource", "argument", "name", "values"));
        _rows = new(() => _table.Value.Rows.ToLookup(row => (row[0], row[1]), row => new RenamedArgument(row[2], row[0] != AnyType, Pairs(row[3]))));
    }

    /// <summary>Those of Terraform's AWS provider.</summary>
    public static RenamedArguments Terraform { get; } = new("terraform-renamed-arguments.tsv");

    /// <summary>Those of CloudFormation's resource types.</summary>
    public static RenamedArguments CloudFormation { get; } = new("cloudformation-renamed-properties.tsv");

    /// <summary>All that is known: the type (<c>*</c> for any), the written name, the right one.</summary>
    public IEnumerable<(string Type, string Written, RenamedArgument Right)> All =>
        _rows.Value.SelectMany(rows => rows.Select(row => (rows.Key.Type, rows.Key.Name, row)));

    /// <summary>Where the facts are from.</summary>
    public Provenance Provenance => _table.Value.Provenance;

    /// <summary>The right names that are known of one: those of the type, then those that hold for any.</summary>
    /// <param name="resourceType">The type, e.g. <c>aws_flow_log</c>, or what else has the name, e.g. <c>module.network</c>.</param>
    /// <param name="name">The name that was refused.</param>
    public IEnumerable<RenamedArgument> Find(string resourceType, string name) => _rows.Value[(resourceType, name)].Concat(_rows.Value[(AnyType, name)]);

    // `true=Enabled,false=Disabled`
    private static Dictionary<string, string> Pairs(string cell) => cell.Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}

/// <summary>The right name of an argument or attribute.</summary>
/// <param name="Name">The name; empty when the resource has nothing of that meaning. What is read may be a path, <c>identity[0].oidc</c>.</param>
/// <param name="IsOfType">Whether it is known of the type, and not of any that has such a name.</param>
/// <param name="Values">What becomes of the values; empty where both take the same.</param>
public sealed record RenamedArgument(string Name, bool IsOfType, IReadOnlyDictionary<string, string> Values);
