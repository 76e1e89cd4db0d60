namespace Remediator.Templating;

/// <summary>A template could not be loaded or rendered. The message begins with the place.</summary>
public sealed class TemplateException(string reason, string path, int line, int column, Exception? cause = null)
    : Exception($"{path}:{line}:{column}: {reason}", cause)
{
    /// <summary>What went wrong, without the place.</summary>
    public string Reason { get; } = reason;

    /// <summary>The template that the place lies in: the one loaded, or an include by its name.</summary>
    public string Path { get; } = path;

    /// <summary>Line, counted from 1.</summary>
    public int Line { get; } = line;

    /// <summary>Column in UTF-16 units, counted from 1.</summary>
    public int Column { get; } = column;
}
