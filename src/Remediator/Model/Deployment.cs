namespace Remediator.Model;

/// <summary>
/// What is known of the deployment that failed; what the log did not say is null and stays unknown in every computation.
/// </summary>
public sealed record Deployment(string? Region = null, string? Account = null, string? Partition = null, string? Stack = null)
{
    /// <summary>The value of a deployment fact; null when unknown.</summary>
    public string? this[string fact] => fact switch
    {
        DeploymentFact.Region => Region,
        DeploymentFact.Account => Account,
        DeploymentFact.Partition => Partition ?? PartitionOf(Region),
        DeploymentFact.DnsSuffix => DnsSuffixOf(Partition ?? PartitionOf(Region)),
        DeploymentFact.StackName => Stack,
        _ => null,
    };

    // https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html
    private static string? PartitionOf(string? region) => region switch
    {
        null => null,
        _ when region.StartsWith("cn-", StringComparison.Ordinal) => "aws-cn",
        _ when region.StartsWith("us-gov-", StringComparison.Ordinal) => "aws-us-gov",
        _ => "aws",
    };

    private static string? DnsSuffixOf(string? partition) => partition switch
    {
        "aws" or "aws-us-gov" => "amazonaws.com",
        "aws-cn" => "amazonaws.com.cn",
        _ => null,
    };
}
