namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>The operators that stand before one operand.</summary>
internal enum UnaryOperator
{
    Not,
    Negate,
    Plus,
    /// <summary><c>@</c>: the function itself, not its call.</summary>
    Alias,
    /// <summary><c>^</c>: the items of a list as so many arguments.</summary>
    Expand,
}
