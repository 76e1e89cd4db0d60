namespace Remediator.Remediation;

/// <summary>Words at the end of a name that say by what a thing is named, and not what it is: <c>VpcId</c>, <c>RoleArn</c>.</summary>
internal static class Handles
{
    /// <summary>As they stand behind the name of a type, longer ones first; empty for a name that is the type's.</summary>
    public static IReadOnlyList<string> Endings { get; } = ["Identifiers", "Identifier", "Arns", "Arn", "ARN", "Names", "Name", "Ref", "Ids", "Id", "ID", "Uri", "Url", ""];

    /// <summary>Whether a word of a name is one.</summary>
    public static bool Has(string word) => word.Length > 0 && Endings.Contains(word, StringComparer.OrdinalIgnoreCase);
}
