namespace Remediator.Knowledge.Terraform;

/// <summary>An argument of a block, or an attribute that it only exports.</summary>
/// <param name="Name">The name, e.g. <c>kms_key_id</c>.</param>
/// <param name="Type">The type as Terraform writes it, e.g. <c>set(string)</c>.</param>
public sealed record AttributeSchema(string Name, string Type, AttributeTraits Traits)
{
    /// <summary>Whether the configuration may give it; otherwise it can only be read.</summary>
    public bool IsArgument => (Traits & (AttributeTraits.Required | AttributeTraits.Optional)) != 0;

    public bool IsRequired => Traits.HasFlag(AttributeTraits.Required);

    public bool IsDeprecated => Traits.HasFlag(AttributeTraits.Deprecated);

    /// <summary>Whether it holds several objects, which may be written as blocks too.</summary>
    /// <remarks>https://developer.hashicorp.com/terraform/language/attr-as-blocks</remarks>
    public bool MayBeBlocks => IsArgument && (Type.StartsWith("list(object(", StringComparison.Ordinal) || Type.StartsWith("set(object(", StringComparison.Ordinal));
}
