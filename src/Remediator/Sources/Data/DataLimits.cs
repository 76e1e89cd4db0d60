namespace Remediator.Sources.Data;

/// <summary>How much of a document is read before it is refused; templates come from anywhere.</summary>
/// <param name="MaxDepth">How deep collections may nest.</param>
/// <param name="MaxLength">How many UTF-16 units the text may have.</param>
/// <param name="MaxAliases">How many YAML aliases a document may have.</param>
/// <param name="MaxExpandedNodes">How many nodes a YAML document may have once every alias counts as what it stands for.</param>
/// <param name="MaxProblems">After how many problems reading stops.</param>
public sealed record DataLimits(
    int MaxDepth = 200,
    int MaxLength = 32 * 1024 * 1024,
    int MaxAliases = 1000,
    int MaxExpandedNodes = 1_000_000,
    int MaxProblems = 50)
{
    public static DataLimits Default { get; } = new();
}
