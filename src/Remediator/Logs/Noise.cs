namespace Remediator.Logs;

/// <summary>Lines that report progress, success or an echoed command; names in them may look like errors (<c>aws_x.db-error: Creating...</c>).</summary>
internal static class Noise
{
    private static readonly string[] Starts =
    [
        "$ ", "+ aws ", "aws cloudformation ", "✅", "✨", "✓ ", "✔", "Diagnostics:", "Resources:", "Duration: ",
    ];

    private static readonly string[] Parts =
    [
        ": Creating...", ": Still creating...", ": Creation complete after ", ": Modifying...", ": Still modifying...", ": Modifications complete after ",
        ": Destroying...", ": Still destroying...", ": Destruction complete after ", ": Reading...", ": Read complete after ", ": Refreshing state...",
    ];

    public static bool Is(string line)
    {
        var text = line.AsSpan().TrimStart();
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        if (!text.Contains("...", StringComparison.Ordinal) && !text.Contains(" complete after ", StringComparison.Ordinal))
            return false;
        foreach (var part in Parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Whether a paragraph without any mark of an error reports success: a log of nothing else holds no failure.</summary>
    public static bool IsSuccess(string text) =>
        text.StartsWith("Successfully ", StringComparison.Ordinal) || text.StartsWith("No changes", StringComparison.Ordinal)
        || text.StartsWith("Apply complete!", StringComparison.Ordinal) || text.StartsWith("Stack Outputs", StringComparison.Ordinal)
        || text.Contains("CREATE_COMPLETE", StringComparison.Ordinal) || text.Contains("UPDATE_COMPLETE", StringComparison.Ordinal);
}
