using System.Globalization;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A schedule as EventBridge reads it, in the place of one that says the same in another spelling: the unit in the number that the value
/// asks for (<c>rate(1 minute)</c>, <c>rate(5 minutes)</c>), the six fields of <c>cron</c> out of the five of Unix, and `?` in one of the two day fields.
/// Source: https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-scheduled-rule-pattern.html
/// </summary>
internal sealed class ScheduleText : IChooser
{
    private static readonly string[] Units = ["minute", "hour", "day"];

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var trimmed = text.Trim();
        var right = Inside(trimmed, "rate") is { } rate ? Rate(rate)
            : Inside(trimmed, "cron") is { } cron ? Cron(cron)
            : trimmed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is 5 or 6 && (char.IsDigit(trimmed[0]) || trimmed[0] is '*') ? Cron(trimmed)
            : null;
        if (right is null)
            return Choice.Refused($"`{text}` is no schedule whose meaning can be told: rate(value unit) or cron(minutes hours day-of-month month day-of-week year)");
        return right == text ? Choice.Keep : new Choice(right, $"`{text}` became `{right}`, which says the same as EventBridge reads it");
    }

    private static string? Inside(string text, string function) =>
        text.StartsWith(function + "(", StringComparison.OrdinalIgnoreCase) && text.EndsWith(')') ? text[(function.Length + 1)..^1].Trim() : null;

    private static string? Rate(string text)
    {
        if (text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is not [var value, var unit]
            || !int.TryParse(value, CultureInfo.InvariantCulture, out var number) || number < 1)
        {
            return null;
        }
        var singular = unit.ToLowerInvariant().TrimEnd('s');
        return Array.IndexOf(Units, singular) < 0 ? null : string.Create(CultureInfo.InvariantCulture, $"rate({number} {singular}{(number == 1 ? "" : "s")})");
    }

    private static string? Cron(string text)
    {
        var fields = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length is not (5 or 6))
            return null;
        var (minute, hour, day, month, weekday) = (fields[0], fields[1], fields[2], fields[3], fields[4]);
        // Unix counts the days of a week from 0, EventBridge from 1: only with five fields is it Unix that is meant.
        if (fields.Length == 5)
        {
            if (Weekdays(weekday) is not { } counted)
                return null;
            weekday = counted;
        }
        // Unix takes either of two days that are both given, which no one schedule here says.
        if (day is not ("*" or "?") && weekday is not ("*" or "?"))
            return null;
        if (day is "*" or "?" && weekday is not ("*" or "?"))
            day = "?";
        else
            (day, weekday) = (day == "?" ? "*" : day, "?");
        return $"cron({minute} {hour} {day} {month} {weekday} {(fields.Length == 6 ? fields[5] : "*")})";
    }

    // `1-5` of Unix is Monday to Friday, which is `2-6`; names and stars mean the same in both.
    private static string? Weekdays(string text)
    {
        if (text.Contains('/') || text.Contains('#'))
            return null;
        var parts = text.Split(',').Select(part => string.Join('-', part.Split('-').Select(day =>
            int.TryParse(day, CultureInfo.InvariantCulture, out var number) ? ((number % 7) + 1).ToString(CultureInfo.InvariantCulture) : day))).ToArray();
        // A range over the end of the week would run backwards.
        return Array.Exists(parts, part => part.Split('-') is [[var a], [var b]] && char.IsDigit(a) && char.IsDigit(b) && a > b) ? null : string.Join(',', parts);
    }
}
