namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>One <c>when</c> of a <c>case</c>.</summary>
internal sealed record CaseBranch(IReadOnlyList<Expression> Values, Statement Body);
