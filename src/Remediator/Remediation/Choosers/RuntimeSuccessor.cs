using Remediator.Knowledge;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>The runtime of the same language that Lambda offers today, in the place of one that it does not.</summary>
internal sealed class RuntimeSuccessor : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (LambdaRuntimes.Find(text) is not { } runtime)
            return Choice.Refused($"nothing is known of the runtime `{text}`");
        if (runtime.IsAllowed)
            return Choice.Keep;
        return runtime.Successor is { } successor
            ? new Choice(successor, $"`{text}` became `{successor}`: run the code's tests on it, and check its dependencies for the new runtime")
            : Choice.Refused($"Lambda offers no runtime that takes the place of `{text}`");
    }
}
