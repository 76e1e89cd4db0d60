using Remediator.Model;

namespace Remediator.Remediation.Locating;

/// <summary>The resources that a locator found, or why it found none.</summary>
/// <param name="Resources">What was found; empty when <paramref name="Reason"/> says why not.</param>
/// <param name="Reason">What was looked for, what is there, and what would settle it.</param>
internal sealed record Location(IReadOnlyList<Resource> Resources, string? Reason = null)
{
    public static Location Of(Resource resource) => new([resource]);

    public static Location Missing(string reason) => new([], reason);
}
