using System.Globalization;

namespace Remediator.Policies;

/// <summary>
/// Instants as conditions write them: the W3C's forms of ISO 8601 (<c>2026-04-01T00:00:00Z</c>, with an offset, with less precision),
/// or seconds since 1970. A form without a zone counts as UTC.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date
/// </summary>
internal static class PolicyDate
{
    private static readonly string[] Forms =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
        "yyyyMMdd'T'HHmmK", "yyyyMMdd'T'HHmmssK",
    ];

    /// <summary>Seconds since 1970; null when the text is no instant.</summary>
    public static decimal? Parse(string text)
    {
        // Four digits are a year.
        if (text.Length != 4
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds))
        {
            return seconds;
        }
        return DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? (decimal)(instant - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerSecond
            : null;
    }
}
