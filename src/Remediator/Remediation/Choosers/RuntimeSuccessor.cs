using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>The runtime of the same language to move to, in the place of one that Lambda refuses.</summary>
internal sealed class RuntimeSuccessor : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var refused = context.Diagnosis.Captures.GetValueOrDefault("runtime", "");
        var isBlocked = LambdaRuntimes.Find(text)?.IsCreateBlocked(LambdaRuntimes.Provenance.Date) ?? true;
        if (text != refused && !isBlocked)
            return Choice.Keep;
        return LambdaRuntimes.SuccessorOf(text) is { } successor
            ? new Choice(successor.Runtime, $"`{text}` became `{successor.Runtime}` ({successor.Reason}): run the code's tests on it, and check its dependencies")
            : Choice.Refused($"nothing is known that takes the place of the runtime `{text}`");
    }
}
