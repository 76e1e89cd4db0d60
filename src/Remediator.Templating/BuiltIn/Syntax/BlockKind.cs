namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>What a block belongs to: decides how it may end.</summary>
internal enum BlockKind
{
    Template,
    /// <summary>Ends with <c>end</c> only.</summary>
    Plain,
    /// <summary>Ends with <c>end</c> or <c>else</c>.</summary>
    If,
    /// <summary>Ends with <c>end</c> or <c>else</c> without a further <c>if</c>.</summary>
    For,
    /// <summary>Ends with <c>end</c>, <c>else</c> or <c>when</c>.</summary>
    When,
}
