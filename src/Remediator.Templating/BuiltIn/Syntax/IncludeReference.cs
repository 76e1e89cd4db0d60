namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An <c>include</c> with a literal name, and where it stands.</summary>
internal sealed record IncludeReference(string Name, int Offset);
