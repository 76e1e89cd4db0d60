namespace Remediator.Knowledge.Terraform;

/// <summary>What the provider says of an attribute. The numbers are those of the schema file.</summary>
[Flags]
public enum AttributeTraits
{
    None = 0,

    /// <summary>The configuration must give it.</summary>
    Required = 1,

    /// <summary>The configuration may give it.</summary>
    Optional = 2,

    /// <summary>The provider gives it, where the configuration does not.</summary>
    Computed = 4,

    /// <summary>The provider advises against it.</summary>
    Deprecated = 8,
}
