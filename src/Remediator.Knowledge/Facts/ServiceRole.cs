namespace Remediator.Knowledge.Facts;

/// <summary>The role that a service takes on for a resource.</summary>
/// <param name="Type">The resource's type, in the model's words.</param>
/// <param name="Paths">The properties that name the role.</param>
/// <param name="Principal">The service that takes it on, and that its trust policy must name.</param>
/// <param name="Page">The page of AWS that says so.</param>
public sealed record ServiceRole(string Type, IReadOnlyList<string> Paths, string Principal, string Page);
