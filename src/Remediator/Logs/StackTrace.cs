
namespace Remediator.Logs;

/// <summary>Lines of the stack traces of Node, Java, Python and Go, which say where a tool was, not what went wrong.</summary>
internal static class StackTrace
{
    public static bool IsFrame(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.StartsWith("at ", StringComparison.Ordinal) && line.Length > text.Length && text.IndexOfAny("(:.[") >= 0
            || text.StartsWith("\\_ ", StringComparison.Ordinal)
            || text.StartsWith("File \"", StringComparison.Ordinal) && text.Contains(", line ", StringComparison.Ordinal)
            || text.StartsWith("... ", StringComparison.Ordinal) && text.EndsWith(" more", StringComparison.Ordinal)
            || text.StartsWith("goroutine ", StringComparison.Ordinal)
            || text.StartsWith("Traceback (most recent call last)", StringComparison.Ordinal)
            || text.Length > 0 && !text.ContainsAnyExcept("^~");
    }

    /// <summary>The construct of CDK's own frame, <c>at path [Stack/Construct] in aws-cdk-lib.…</c>.</summary>
    public static string? ConstructPath(string line) => Cut.Between(line, "at path [", "]");

    /// <summary>The place of a Python frame: <c>File "app.py", line 12, in build</c>.</summary>
    public static SourceLocation? Location(string line) =>
        Cut.Between(line, "File \"", "\"") is { } path && !path.Contains("site-packages", StringComparison.Ordinal)
        && int.TryParse(Cut.Between(line, "\", line ", ",") ?? Cut.After(line, "\", line "), out var number)
            ? new SourceLocation(path, number, 0)
            : null;
}
