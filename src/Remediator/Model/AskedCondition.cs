namespace Remediator.Model;

/// <summary>A condition that holds where an input has a value, or is given.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Input">The input; null for a new one, without a default, that is asked for <c>true</c> or <c>false</c>.</param>
/// <param name="Value">The value; null for any but the empty one.</param>
public sealed record AskedCondition(string Name, string? Input, string? Value);
