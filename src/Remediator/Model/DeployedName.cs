namespace Remediator.Model;

/// <summary>What a deployment calls a resource.</summary>
/// <param name="Id">Its logical id, address or name.</param>
/// <param name="Path">Its construct path as far as the log tells; null for none.</param>
/// <param name="Stack">Its stack; null when the log does not tell.</param>
/// <param name="Type">Its type in the words of the log's tool; null when the log does not tell.</param>
public sealed record DeployedName(string Id, string? Path = null, string? Stack = null, string? Type = null);
