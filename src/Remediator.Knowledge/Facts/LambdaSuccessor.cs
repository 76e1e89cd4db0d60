namespace Remediator.Knowledge.Facts;

/// <summary>The runtime to move functions of a language to, and why this one.</summary>
public sealed record LambdaSuccessor(string Language, string Runtime, string Reason);
