namespace Remediator.Model;

/// <summary>
/// Facts of a deployment that every flavour can name in an expression of its own. A <see cref="ReferenceValue"/> whose target is
/// one of these stands for that expression (<c>AWS::Region</c>, <c>data.aws_region.current.name</c>, <c>Stack.of(this).region</c>).
/// CloudFormation's pseudo parameter names are the canonical ones.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/pseudo-parameter-reference.html
/// </summary>
public static class DeploymentFact
{
    public const string Region = "AWS::Region";
    public const string Account = "AWS::AccountId";
    public const string Partition = "AWS::Partition";
    public const string DnsSuffix = "AWS::URLSuffix";
    public const string StackName = "AWS::StackName";

    /// <summary>Whether a reference's target is a fact of the deployment rather than something that the template declares.</summary>
    public static bool IsFact(string target) => target.StartsWith("AWS::", StringComparison.Ordinal);
}
