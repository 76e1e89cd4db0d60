namespace Remediator.Remediation;

/// <summary>
/// Entries that only tell people something. Whatever else is written, it was meant to have an effect, and is never taken out for standing
/// where nothing is known of it: a filter, a condition, a switch that is off.
/// </summary>
internal static class Remarks
{
    private static readonly string[] Names = ["Tags", "Description", "Comment"];

    public static bool Is(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
