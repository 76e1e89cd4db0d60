namespace Remediator.Knowledge.Terraform;

/// <summary>What a type says that Terraform writes as text, e.g. <c>set(string)</c>.</summary>
public static class TypeText
{
    /// <summary>Whether its values are one text, number or truth.</summary>
    public static bool IsPlain(string type) => type is "string" or "number" or "bool";

    /// <summary>Whether its values are lists or sets.</summary>
    public static bool IsCollection(string type) => type.StartsWith("list(", StringComparison.Ordinal) || type.StartsWith("set(", StringComparison.Ordinal);
}
