using System.Globalization;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>The next larger number of days that CloudWatch Logs offers; beyond the largest, the largest.</summary>
internal sealed class RetentionDays : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days))
            return Choice.Refused($"`{text}` is no number of days");
        var right = LogRetention.Nearest(days);
        if (right == days)
            return Choice.Keep;
        // How long logs are kept costs money, and may be a duty.
        var note = right < days ? $"CloudWatch Logs keeps logs for at most {right} days; {days} were asked for" : $"{days} days became {right}, the next larger number that CloudWatch Logs offers";
        return new Choice(right.ToString(CultureInfo.InvariantCulture), note);
    }
}
