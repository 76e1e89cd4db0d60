namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A use of a name that may mean a group of built-in functions, and the member taken of it.</summary>
internal sealed record BuiltinReference(string Name, string? Member, int Offset);
