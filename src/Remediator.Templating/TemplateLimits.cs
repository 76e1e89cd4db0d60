namespace Remediator.Templating;

/// <summary>What one rendering may use up. Templates may come from a user's folder, so none of this is unlimited.</summary>
public sealed record TemplateLimits
{
    public static TemplateLimits Default { get; } = new();

    /// <summary>Turns of all loops together, nested ones included; also the items of one range.</summary>
    public int Loops { get; init; } = 1000;

    /// <summary>Depth of function calls and includes.</summary>
    public int Recursion { get; init; } = 100;

    /// <summary>Characters of the output and of any text made on the way.</summary>
    public int Output { get; init; } = 1024 * 1024;

    /// <summary>Time by the clock.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(5);
}
