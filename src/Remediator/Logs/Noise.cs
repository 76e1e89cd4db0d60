using System.Buffers;

namespace Remediator.Logs;

/// <summary>Lines that report progress, success or an echoed command; names in them may look like errors (<c>aws_x.db-error: Creating...</c>).</summary>
internal static class Noise
{
    private static readonly SearchValues<char> NameCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.");

    private static readonly string[] Starts =
    [
        "$ ", "+ aws ", "aws cloudformation ", "✅", "✨", "✓ ", "✔", "Diagnostics:", "Resources:", "Duration: ",
    ];

    private static readonly string[] Parts =
    [
        ": Creating...", ": Still creating...", ": Creation complete after ", ": Modifying...", ": Still modifying...", ": Modifications complete after ",
        ": Destroying...", ": Still destroying...", ": Destruction complete after ", ": Reading...", ": Read complete after ", ": Refreshing state...",
    ];

    private static readonly string[] Verdicts = [" PASSED", " SKIPPED", " XFAIL", " XPASS"];

    private static readonly string[] Again = ["etrying in ", "etrying after ", "etrying...", "etrying…", "will retry", "etry needed", "etrying ("];

    public static bool Is(string line)
    {
        var text = line.AsSpan().TrimStart();
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        if (IsPlanned(text) || IsFilter(text) || IsTriedAgain(text))
            return true;
        if (!text.Contains("...", StringComparison.Ordinal) && !text.Contains(" complete after ", StringComparison.Ordinal))
            return false;
        foreach (var part in Parts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // A line of a plan of Terraform gives an argument its value, or a list an element: `+ pattern = "…"`, `+ "AccessDenied",`.
    private static bool IsPlanned(ReadOnlySpan<char> text)
    {
        if (text.Length < 3 || text[0] is not ('+' or '~' or '-') || text[1] != ' ')
            return false;
        var rest = text[2..].TrimStart();
        if (rest.StartsWith("\""))
            return text[0] != '-';
        var end = rest.IndexOf(' ');
        return end > 0 && !rest[..end].ContainsAnyExcept(NameCharacters) && rest[end..].TrimStart().StartsWith("= ");
    }

    // What failed once and is tried again: `attempt 1 failed: …, retrying in 5s`, `retry 1/25`. The last failure is told without such words.
    private static bool IsTriedAgain(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf("etry", StringComparison.Ordinal);
        if (at < 0)
            return text.Contains("will be retried", StringComparison.Ordinal);
        foreach (var words in Again)
        {
            if (text.Contains(words, StringComparison.Ordinal))
                return true;
        }
        return IsCount(text[(at + "etry".Length)..].TrimStart());
    }

    // `1/25`: not the last of them.
    private static bool IsCount(ReadOnlySpan<char> text)
    {
        var bar = text.IndexOf('/');
        if (bar <= 0 || !int.TryParse(text[..bar], out var number))
            return false;
        var rest = text[(bar + 1)..];
        var end = rest.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(end < 0 ? rest : rest[..end], out var most) && number < most;
    }

    /// <summary>Whether the line gives the verdict of a test that passed or was not to; what is indented below it is the test's own output.</summary>
    public static bool IsPassed(string line)
    {
        var text = line.AsSpan().Trim();
        if (text.StartsWith("--- PASS: ", StringComparison.Ordinal))
            return true;
        foreach (var verdict in Verdicts)
        {
            // `tests/test_mill.py::test_wheel PASSED  [ 50%]`
            if (text.IndexOf(verdict, StringComparison.Ordinal) is var at and > 0 && text[..at].Contains("::", StringComparison.Ordinal)
                && text[(at + verdict.Length)..] is [] or [' ', ..])
            {
                return true;
            }
        }
        return false;
    }

    // A metric filter looks for the errors of others: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html (CloudWatch.2).
    private static bool IsFilter(ReadOnlySpan<char> text) =>
        text.IndexOf("$.errorCode", StringComparison.Ordinal) is var at and >= 0 && !ErrorMarkers.AreIn(text[..at]);

    /// <summary>Whether a paragraph without any mark of an error reports success: a log of nothing else holds no failure.</summary>
    public static bool IsSuccess(string text) =>
        text.StartsWith("Successfully ", StringComparison.Ordinal) || text.StartsWith("No changes", StringComparison.Ordinal)
        || text.StartsWith("Plan: ", StringComparison.Ordinal) || text.StartsWith("# ", StringComparison.Ordinal) && text.Contains(" will be ", StringComparison.Ordinal)
        || text.StartsWith("Apply complete!", StringComparison.Ordinal) || text.StartsWith("Stack Outputs", StringComparison.Ordinal)
        || text.Contains("CREATE_COMPLETE", StringComparison.Ordinal) || text.Contains("UPDATE_COMPLETE", StringComparison.Ordinal);
}
