namespace Remediator.Knowledge.Facts;

/// <summary>Names that <c>${…}</c> may hold in an IAM policy and that AWS replaces when the policy is evaluated.</summary>
public static class PolicyVariables
{
    private static readonly Lazy<FactTable> Table = new(() => FactTable.Read("policy-variables.tsv", "prefix"));

    /// <summary>Whether a name is one of them, such as <c>aws:username</c> or <c>cognito-identity.amazonaws.com:sub</c>.</summary>
    public static bool IsOne(string name) => Table.Value.Rows.Any(row => name.StartsWith(row[0], StringComparison.Ordinal) && name.Length > row[0].Length);

    public static Provenance Provenance => Table.Value.Provenance;
}
