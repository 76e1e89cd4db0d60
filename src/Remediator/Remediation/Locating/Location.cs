using Remediator.Model;

namespace Remediator.Remediation.Locating;

/// <summary>The resources that a locator found, or why it found none.</summary>
/// <param name="Resources">What was found; empty when <paramref name="Reason"/> says why not.</param>
/// <param name="Reason">Says what was looked for, what is there, and what would settle it; asked only where people are told.</param>
internal sealed record Location(IReadOnlyList<Resource> Resources, Func<string>? Reason = null)
{
    public static Location Of(Resource resource) => new([resource]);

    public static Location Missing(string reason) => new([], () => reason);

    public static Location Missing(Func<string> reason) => new([], reason);
}
