namespace Remediator.Model;

/// <summary>The names of the flavours, a tool times a language.</summary>
public static class FlavourIds
{
    public const string CloudFormationJson = "cloudformation-json";
    public const string CloudFormationYaml = "cloudformation-yaml";
    public const string Terraform = "terraform";
    public const string PulumiYaml = "pulumi-yaml";

    /// <summary>Whether a flavour is the one named, or one of the tool named (<c>cdk</c>, which <c>cdktf-python</c> is not).</summary>
    public static bool IsOf(string flavour, string name) =>
        flavour.StartsWith(name, StringComparison.Ordinal) && (flavour.Length == name.Length || flavour[name.Length] == '-');
}
