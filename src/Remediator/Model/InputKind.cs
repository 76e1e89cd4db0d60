namespace Remediator.Model;

/// <summary>What an input of a project holds.</summary>
public enum InputKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Several texts.</summary>
    List,
}
