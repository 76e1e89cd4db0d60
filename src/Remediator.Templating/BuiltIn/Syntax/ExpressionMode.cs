namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>What an expression may hold, by where it stands.</summary>
internal enum ExpressionMode
{
    Default,
    /// <summary>In a branch of <c>? :</c>, where a colon ends it.</summary>
    NoNamedArgument,
    /// <summary>One operand with its members and items.</summary>
    Operand,
    /// <summary>After <c>when</c>, where <c>||</c> separates values.</summary>
    When,
}
