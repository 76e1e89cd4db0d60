namespace Remediator.Logs;

/// <summary>Words that an error carries in nearly every tool; a paragraph without one is noise, unless a rule knows it.</summary>
internal static class ErrorMarkers
{
    /// <summary>Words whose presence makes a paragraph an error.</summary>
    public static readonly string[] Words =
    [
        "Error:", "error:", "ERROR", "Error ", "Exception", "failed", "FAILED", "AccessDenied", "is not authorized", "An error occurred", "error TS",
        "Resource handler returned message",
    ];

    // One search a word: the vectorised search for all at once is compiled at every start of the program, which costs a short
    // log more than it could ever gain.
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (var word in Words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
