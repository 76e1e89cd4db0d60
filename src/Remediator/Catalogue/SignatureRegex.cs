using System.Text.RegularExpressions;

namespace Remediator.Catalogue;

/// <summary>
/// The one way in which a signature's regex is built: without backtracking, so that no log can make it slow.
/// </summary>
internal static class SignatureRegex
{
    /// <exception cref="ArgumentException">The pattern is not valid.</exception>
    /// <exception cref="NotSupportedException">The pattern needs backtracking.</exception>
    public static Regex Build(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant);
}
