using Remediator.Text;

namespace Remediator.Logs;

/// <summary>What the caller knows that helps to tell errors from noise.</summary>
public sealed record LogOptions
{
    /// <summary>Required literals of the known signatures: text that holds one is an error, though nothing else marks it.</summary>
    public Lazy<LiteralSet>? Literals { get; init; }

    /// <summary>The name of the log in problems; null for standard input.</summary>
    public string? Path { get; init; }
}
