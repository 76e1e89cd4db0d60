using System.Text;
using Remediator.Text;

namespace Remediator.Logs;

/// <summary>Texts in base64 (user data of an instance) that hold a secret go as a whole.</summary>
internal static class SecretBase64
{
    // A shorter run is rather a word, and what it could hold is short as well.
    private const int Least = 24;

    // What a run holds shows at its beginning; user data ends at 16 kB: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
    private const int Most = 1 << 16;

    public static void Add(string text, List<TextSpan> found)
    {
        int end;
        for (var start = 0; start < text.Length; start = end + 1)
        {
            end = start;
            while (end < text.Length && IsUnit(text[end]))
                end++;
            if (end - start < Least)
                continue;
            var length = end - start;
            while (end < text.Length && text[end] == '=' && end - start - length < 2)
                end++;
            var run = text.AsSpan(start, Math.Min(length, Most));
            if (Decoded(run[..Least]) is not null && Decoded(run) is { } decoded && Secrets.Find(decoded, looksIntoBase64: false).Count > 0)
                found.Add(new TextSpan(start, end));
        }
    }

    // Null when it is no text. What was cut, also in the middle of a character, is read as far as it goes.
    private static string? Decoded(ReadOnlySpan<char> run)
    {
        var bytes = new byte[run.Length / 4 * 3];
        if (!Convert.TryFromBase64Chars(run[..(run.Length / 4 * 4)], bytes, out var count))
            return null;
        var text = new char[count];
        var state = Encoding.UTF8.GetDecoder();
        state.Fallback = DecoderFallback.ReplacementFallback;
        var units = text.AsSpan(0, state.GetChars(bytes.AsSpan(0, count), text, flush: false));
        return units.IndexOfAnyInRange('\0', '\b') < 0 && !units.Contains('\uFFFD') ? units.ToString() : null;
    }

    private static bool IsUnit(char unit) => char.IsAsciiLetterOrDigit(unit) || unit is '+' or '/';
}
