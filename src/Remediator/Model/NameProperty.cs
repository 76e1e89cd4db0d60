using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Knowledge.Terraform;
using Remediator.Model.Terraform;

namespace Remediator.Model;

/// <summary>The property that gives a resource its name, where one is made when it is left out.</summary>
internal static class NameProperty
{
    private const string PrefixEnding = "_prefix";

    /// <summary>Of a type of CloudFormation: what the service's page says, or what identifies the resource and need not be given.</summary>
    public static string? OfCloudFormation(string type)
    {
        if (GeneratedNames.Of(type) is { } known)
            return known.Length > 0 ? known : null;
        return CloudFormationSchema.Default.Find(type) is { PrimaryIdentifier: [var identifier] } schema
            && schema.Find(identifier) is { Required: false, Immutable: true, Kind: ValueKind.Text }
            ? identifier
            : null;
    }

    /// <summary>Of a type of the provider: the optional argument that a prefix may take the place of, for then a name is made without either.</summary>
    /// <returns>The name in the model's words.</returns>
    public static string? OfProvider(string type)
    {
        if (ProviderSchema.Aws.FindResource(type) is not { } schema)
            return null;
        var prefix = schema.Attributes.FirstOrDefault(attribute => attribute.IsArgument && attribute.Name.EndsWith(PrefixEnding, StringComparison.Ordinal)
            && schema.FindAttribute(attribute.Name[..^PrefixEnding.Length]) is { IsArgument: true, IsRequired: false });
        return prefix is null ? null : TerraformNames.PropertyOf(type, prefix.Name[..^PrefixEnding.Length]);
    }
}
