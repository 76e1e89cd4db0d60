namespace Remediator.Knowledge.Terraform;

/// <summary>How often a nested block may occur, and how its values are read. The numbers are those of the schema file.</summary>
public enum BlockNesting
{
    /// <summary>At most once.</summary>
    Once = 0,

    /// <summary>Many times; expressions read it as a list.</summary>
    List = 1,

    /// <summary>Many times; expressions read it as a set.</summary>
    Set = 2,

    /// <summary>Many times, each with a label.</summary>
    Map = 3,

    /// <summary>At most once; left out, it counts as an empty one.</summary>
    Group = 4,
}
