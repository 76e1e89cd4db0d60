
namespace Remediator.Logs;

/// <summary>Lines of the stack traces of Node, Java, Python and Go, which say where a tool was, not what went wrong.</summary>
internal static class StackTrace
{
    public static bool IsFrame(string line)
    {
        var text = line.AsSpan().TrimStart();
        return text.StartsWith("at ", StringComparison.Ordinal) && !text.StartsWith("at '", StringComparison.Ordinal) && line.Length > text.Length && text.IndexOfAny("(:.[") >= 0
            || text.StartsWith("\\_ ", StringComparison.Ordinal)
            || text.StartsWith("File \"", StringComparison.Ordinal) && text.Contains(", line ", StringComparison.Ordinal)
            || text.StartsWith("... ", StringComparison.Ordinal) && text.EndsWith(" more", StringComparison.Ordinal)
            || text.StartsWith("goroutine ", StringComparison.Ordinal)
            || IsGoFrame(text)
            || text.StartsWith("Traceback (most recent call last)", StringComparison.Ordinal)
            || text.Length > 0 && !text.ContainsAnyExcept("^~");
    }

    /// <summary>The construct of CDK's own frame, <c>at path [Stack/Construct] in aws-cdk-lib.…</c>.</summary>
    public static string? ConstructPath(string line) => Cut.Between(line, "at path [", "]");

    /// <summary>The file of an installed package that a frame of Node lies in, from <c>node_modules/</c> on; null for the program's own files.</summary>
    public static string? PackageFile(string line)
    {
        var at = Math.Max(line.LastIndexOf("node_modules/", StringComparison.Ordinal), line.LastIndexOf("node_modules\\", StringComparison.Ordinal));
        if (at < 0 || !line.AsSpan().TrimStart().StartsWith("at ", StringComparison.Ordinal))
            return null;
        var end = line.IndexOf(':', at);
        return (end < 0 ? line[at..] : line[at..end]).Replace('\\', '/');
    }

    /// <summary>The place of a frame in a program's own file: <c>File "app.py", line 12, in build</c>, <c>/home/me/shop/main.go:87 +0x5c4</c>.</summary>
    public static SourceLocation? Location(string line) => IsGoFrame(line.AsSpan().Trim()) ? GoLocation(line.Trim()) : PythonLocation(line);

    /// <summary>The innermost place of a trace after one more line of it: Go begins with it, Python ends there.</summary>
    public static SourceLocation? Innermost(SourceLocation? before, string line) => IsGoFrame(line.AsSpan().Trim()) ? before ?? Location(line) : Location(line) ?? before;

    // `main.main.func1(0xc0000b8000)`, and below it `/home/me/shop/main.go:87 +0x5c4`.
    private static bool IsGoFrame(ReadOnlySpan<char> text) =>
        text.Contains(".go:", StringComparison.Ordinal) && text.Contains(" +0x", StringComparison.Ordinal)
        || text.EndsWith(")") && !text.Contains(' ') && (text.Contains("(0x", StringComparison.Ordinal) || text.EndsWith("()") || text.EndsWith("(...)")) && text.Contains('.')
        || text.StartsWith("created by ", StringComparison.Ordinal) && text.Contains(" in goroutine ", StringComparison.Ordinal);

    private static SourceLocation? GoLocation(string line)
    {
        var at = line.IndexOf(".go:", StringComparison.Ordinal);
        if (at < 0 || line.Contains("/pkg/mod/", StringComparison.Ordinal) || line.Contains("/go/src/", StringComparison.Ordinal))
            return null;
        return int.TryParse(line.AsSpan(at + 4, line.IndexOf(' ', at) - at - 4), out var number) ? new SourceLocation(line[..(at + 3)], number, 0) : null;
    }

    private static SourceLocation? PythonLocation(string line) =>
        Cut.Between(line, "File \"", "\"") is { } path && !path.Contains("site-packages", StringComparison.Ordinal)
        && int.TryParse(Cut.Between(line, "\", line ", ",") ?? Cut.After(line, "\", line "), out var number)
            ? new SourceLocation(path, number, 0)
            : null;
}
