namespace Remediator.Cli;

/// <summary>What is known of the place where people read: whether colours make sense there.</summary>
/// <param name="IsRedirected">Whether standard error goes to a file or pipe.</param>
/// <param name="NoColor">The variable <c>NO_COLOR</c>; any text but the empty one turns colours off (https://no-color.org).</param>
/// <param name="Term">The variable <c>TERM</c>.</param>
/// <param name="Columns">Its width; null when that is not known.</param>
internal sealed record Terminal(bool IsRedirected, string? NoColor, string? Term, int? Columns = null)
{
    public bool HasColor => !IsRedirected && string.IsNullOrEmpty(NoColor) && Term != "dumb";

    /// <summary>The one that this process writes to. Nothing is asked of it when nobody reads there: that costs a start's time.</summary>
    public static Terminal OfThisProcess()
    {
        var isRedirected = Console.IsErrorRedirected;
        return new Terminal(
            isRedirected, Environment.GetEnvironmentVariable("NO_COLOR"), Environment.GetEnvironmentVariable("TERM"), isRedirected ? null : ColumnsOfThisProcess());
    }

    private static int? ColumnsOfThisProcess()
    {
        try
        {
            // 0 in terminals that do not know.
            return Console.WindowWidth is > 0 and var columns ? columns : null;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return null;
        }
    }
}
