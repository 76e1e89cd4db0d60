using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>An explicit dependency that a step asks for.</summary>
/// <param name="Resource">Who waits.</param>
/// <param name="Target">The id of what it waits for; it may be a resource that another step makes.</param>
public sealed record Wait(Resource Resource, string Target);
