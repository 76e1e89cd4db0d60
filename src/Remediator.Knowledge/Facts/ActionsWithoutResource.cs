namespace Remediator.Knowledge.Facts;

/// <summary>Actions for which a policy can name no resource but <c>*</c>.</summary>
public static class ActionsWithoutResource
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("actions-without-resource.tsv", "vendor", "actions"));

    public static Provenance Provenance => Table.Value.Provenance;

    /// <summary>Whether an action (<c>ecr:GetAuthorizationToken</c>) is one of them; letter case does not count.</summary>
    public static bool Contains(string action) => FactTable.NamesAction(Table.Value, action);
}
