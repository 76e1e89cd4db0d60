using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>What a vendor offers in the place of a kind of thing that it offers no more: <c>successor: rds-instance-class</c>.</summary>
internal sealed class Successor(string kind) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (Successors.Find(kind, text) is { } successor)
            return new Choice(successor.To, $"`{text}` became `{successor.To}`, the next that is at least as large ({successor.Page})");
        return Successors.IsSuccessor(kind, text) ? Choice.Keep : Choice.Refused($"nothing is known that takes the place of `{text}`");
    }
}
