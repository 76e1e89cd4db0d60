using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>Leaves the block that cannot be read; the parser goes on with the next one.</summary>
internal sealed class HclSyntaxException(TextSpan span, string message, string? help = null) : Exception(message)
{
    public TextSpan Span { get; } = span;

    /// <summary>What to do about it.</summary>
    public string? Help { get; } = help;
}
