using System.Globalization;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A schedule that runs once an hour at most, in the place of one that runs more often: at the first of its minutes. What runs once an hour or
/// less often is kept.
/// Source: https://docs.aws.amazon.com/aws-backup/latest/devguide/creating-a-backup-plan.html, 2026-11
/// </summary>
internal sealed class HourlySchedule : IChooser
{
    private const int MinutesOfAnHour = 60;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (Right(text.Trim()) is not { } right)
            return Choice.Refused($"`{text}` is no schedule whose minutes can be told");
        return right == text.Trim() ? Choice.Keep : new Choice(right, $"`{text}` became `{right}`: once an hour, at the first of its minutes; the backups between are not made");
    }

    private static string? Right(string text)
    {
        if (!text.EndsWith(')'))
            return null;
        if (text.StartsWith("rate(", StringComparison.Ordinal))
        {
            return text[5..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var number, var unit] && int.TryParse(number, CultureInfo.InvariantCulture, out var every)
                ? unit.StartsWith("minute", StringComparison.Ordinal) && every < MinutesOfAnHour ? "rate(1 hour)" : text
                : null;
        }
        if (!text.StartsWith("cron(", StringComparison.Ordinal) || text[5..^1].Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var minute, _, _, _, _, _])
            return null;
        if (minute.All(char.IsAsciiDigit))
            return text;
        var first = minute[0] == '*' ? "0" : new string([.. minute.TakeWhile(char.IsAsciiDigit)]);
        var at = text.IndexOf(minute, 5, StringComparison.Ordinal);
        return first.Length == 0 ? null : text[..at] + first + text[(at + minute.Length)..];
    }
}
