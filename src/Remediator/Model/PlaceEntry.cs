namespace Remediator.Model;

/// <summary>An argument or nested block that a <see cref="BlockPlace"/> may hold, under the tool's own name.</summary>
public sealed record PlaceEntry(string Name)
{
    /// <summary>Whether it is written as a block; otherwise as an argument.</summary>
    public bool IsBlock { get; init; }

    /// <summary>Whether an argument may be written as blocks too.</summary>
    public bool MayBeBlocks { get; init; }

    /// <summary>The type of an argument in the tool's words, e.g. <c>set(string)</c>; empty for a block and where it is not known.</summary>
    public string Type { get; init; } = "";

    /// <summary>Whether it must be there.</summary>
    public bool IsRequired { get; init; }

    /// <summary>How many blocks there may be; 0 for any number.</summary>
    public int Most { get; init; }

    /// <summary>What a nested block may hold.</summary>
    public Func<IReadOnlyList<PlaceEntry>> Inner { get; init; } = () => [];
}
