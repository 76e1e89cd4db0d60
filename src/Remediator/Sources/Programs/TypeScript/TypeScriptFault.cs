using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>Why the statement being read is broken.</summary>
/// <param name="Token">The token at which reading stopped.</param>
internal sealed record TypeScriptFault(int Token, TextSpan Span, string Message, string? Help);
