using System.Buffers;

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

    private static readonly SearchValues<string> Any = SearchValues.Create(Words, StringComparison.Ordinal);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Any);
}
