namespace Remediator.Cli;

/// <summary>What is known of the place where people read: whether colours make sense there.</summary>
/// <param name="IsRedirected">Whether standard error goes to a file or pipe.</param>
/// <param name="NoColor">The variable <c>NO_COLOR</c>; any text but the empty one turns colours off (https://no-color.org).</param>
/// <param name="Term">The variable <c>TERM</c>.</param>
internal sealed record Terminal(bool IsRedirected, string? NoColor, string? Term)
{
    public bool HasColor => !IsRedirected && string.IsNullOrEmpty(NoColor) && Term != "dumb";
}
