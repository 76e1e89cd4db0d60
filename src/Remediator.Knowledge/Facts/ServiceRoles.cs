namespace Remediator.Knowledge.Facts;

/// <summary>Which service takes on the roles of which resources.</summary>
public static class ServiceRoles
{
    private static readonly Lazy<ServiceRole[]> Loaded = new(() => Array.ConvertAll(
        FactTable.Read("service-roles.tsv", "type", "paths", "principal", "page").Rows, row => new ServiceRole(row[0], FactTable.ParseList(row[1]), row[2], row[3])));

    public static IReadOnlyList<ServiceRole> All => Loaded.Value;

    /// <summary>The role of a type of resource; null when nothing is known of one.</summary>
    public static ServiceRole? Find(string type) => Array.Find(Loaded.Value, role => role.Type == type);
}
