namespace Remediator.Model;

/// <summary>The names of the flavours, a tool times a language.</summary>
public static class FlavourIds
{
    public const string CloudFormationJson = "cloudformation-json";
    public const string CloudFormationYaml = "cloudformation-yaml";
    public const string Terraform = "terraform";
    public const string PulumiYaml = "pulumi-yaml";
}
