namespace Remediator.Templating.BuiltIn.Values;

/// <summary>What a parameter of a built-in function takes; arguments are converted to it.</summary>
internal enum ParameterKind
{
    Any,
    Text,
    Integer,
    Boolean,
    /// <summary>A number, or null.</summary>
    Number,
    /// <summary>A list, or what can be gone through like one; null stays null.</summary>
    List,
    Object,
    Function,
}
