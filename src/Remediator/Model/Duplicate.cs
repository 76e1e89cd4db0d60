namespace Remediator.Model;

/// <summary>A declaration whose name another one has already.</summary>
/// <param name="Kind">What is declared, in the flavour's word: <c>resource</c>, <c>variable</c>, <c>provider</c>.</param>
/// <param name="Name">The name that both have.</param>
/// <param name="First">The declaration that has the name first.</param>
/// <param name="Second">The one that has it again.</param>
public sealed record Duplicate(string Kind, string Name, Origin First, Origin Second);
