namespace Remediator.Text;

/// <summary>
/// Something wrong with an input: what, where, why, and what to do. Problems are values; only the command line prints them.
/// </summary>
/// <param name="Message">What is wrong: lower case, no final stop, identifiers in backticks.</param>
/// <param name="Path">The file, or null when the input has no file.</param>
/// <param name="Source">The text in which <paramref name="Span"/> counts; null when the file could not be read as text.</param>
/// <param name="Span">The smallest span at fault.</param>
/// <param name="Help">What to do about it; null when nothing sensible can be proposed.</param>
public sealed record Problem(string Message, string? Path = null, SourceText? Source = null, TextSpan? Span = null, string? Help = null)
{
    /// <summary>A problem at a span of a text.</summary>
    public static Problem At(SourceText source, TextSpan span, string message, string? help = null) =>
        new(message, source.Path, source, span, help);

    /// <summary>A problem with a file as a whole.</summary>
    public static Problem InFile(string path, string message, string? help = null) => new(message, path, Help: help);

    /// <summary>Where the problem lies, as <c>path:line:column</c>, <c>path</c>, or null.</summary>
    public string? Location =>
        Source is not null && Span is { } span ? $"{Source.Path}:{Source.PositionOf(span.Start).ToString()}" : Path;
}
