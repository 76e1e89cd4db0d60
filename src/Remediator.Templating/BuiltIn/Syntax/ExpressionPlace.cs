namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>Where an expression stands: what decides how far it reaches.</summary>
/// <param name="Precedence">Operators that bind no tighter than this end it.</param>
/// <param name="InCall">Whether it is part of an argument of a call without parentheses.</param>
/// <param name="Mode">What it may hold.</param>
/// <param name="ForbidAssignment">Whether it must not assign.</param>
/// <param name="IsPipeTarget">Whether it stands right of a pipe.</param>
/// <param name="LoopOptions">Where the options after a loop's list go; null elsewhere.</param>
internal readonly record struct ExpressionPlace(
    int Precedence = 0,
    bool InCall = false,
    ExpressionMode Mode = ExpressionMode.Default,
    bool ForbidAssignment = false,
    bool IsPipeTarget = false,
    List<NamedArgument>? LoopOptions = null);
