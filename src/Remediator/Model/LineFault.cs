namespace Remediator.Model;

/// <summary>What is wrong with a line of a source.</summary>
public enum LineFault
{
    /// <summary>The file cannot be read.</summary>
    Unreadable,

    /// <summary>A name stands alone, which is no expression: the quotes of a text are missing.</summary>
    BareWord,

    /// <summary>A text with a reference in it stands where only the reference may.</summary>
    InText,
}
