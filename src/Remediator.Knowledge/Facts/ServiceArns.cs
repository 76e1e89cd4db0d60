namespace Remediator.Knowledge.Facts;

/// <summary>What policies name of a service.</summary>
/// <param name="Vendor">What stands before the colon of its actions.</param>
/// <param name="Types">The resources that are named, as the model calls them.</param>
/// <param name="Endings">What stands behind an ARN; <c>.</c> for nothing.</param>
/// <param name="SourcePrincipal">Who acts for such a resource; empty when no service does.</param>
public sealed record ServiceArn(string Vendor, IReadOnlyList<string> Types, IReadOnlyList<string> Endings, string SourcePrincipal);

/// <summary>Under which ARNs policies name the resources of services.</summary>
public static class ServiceArns
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("service-arns.tsv", "vendor", "types", "endings", "kinds", "source-principal"));

    private static readonly Lazy<FactTable> Others = new(() => FactTable.Read("actions-of-other-resources.tsv", "vendor", "actions"));

    public static Provenance Provenance => Table.Value.Provenance;

    public static IReadOnlyList<ServiceArn> All => Array.ConvertAll(Table.Value.Rows, row => new ServiceArn(row[0], FactTable.ParseList(row[1]), FactTable.ParseList(row[2]), row[4]));

    /// <summary>What is named for the actions of a vendor; null when that is not known.</summary>
    public static ServiceArn? Of(string vendor) => All.FirstOrDefault(arn => arn.Vendor == vendor);

    /// <summary>Whether an action (<c>events:PutEvents</c>) is about another kind of resource than the one named for its vendor; letter case does not count.</summary>
    public static bool IsOfOtherResource(string action) => FactTable.NamesAction(Others.Value, action);

    /// <summary>The service that acts for resources of a type; null when none is known.</summary>
    public static string? ActingFor(string type) => All.FirstOrDefault(arn => arn.SourcePrincipal.Length > 0 && arn.Types.Contains(type))?.SourcePrincipal;
}
