namespace Remediator.Model.Programs;

/// <summary>How a framework names the parts of a statement of the provider's policy document.</summary>
/// <param name="Conditions">The argument with the conditions.</param>
/// <param name="Principal">What the type of a principal adds to the statement's.</param>
/// <param name="Condition">What the type of a condition adds to the statement's.</param>
internal sealed record DocumentWords(string Conditions, string Principal, string Condition)
{
    /// <summary>Source: https://www.pulumi.com/registry/packages/aws/api-docs/iam/getpolicydocument/ (2026-11-28).</summary>
    public static DocumentWords Pulumi { get; } = new("conditions", "Principal", "Condition");

    /// <summary>Blocks keep their singular in Terraform. Source: https://github.com/cdktf/cdktf-provider-aws, docs/dataAwsIamPolicyDocument.python.md (2026-11-28).</summary>
    public static DocumentWords Terraform { get; } = new("condition", "Principals", "Condition");
}
