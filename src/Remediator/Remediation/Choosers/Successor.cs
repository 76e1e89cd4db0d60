using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// What a vendor offers in the place of a kind of thing that it offers no more: <c>successor: rds-instance-class</c>, with a <c>note</c> of
/// what kind of successor it is.
/// </summary>
internal sealed class Successor(string kind, string note) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (Successors.Find(kind, text) is { } successor)
            return new Choice(successor.To, $"`{text}` became `{successor.To}`, {note} ({successor.Page})");
        return Successors.IsSuccessor(kind, text) ? Choice.Keep : Choice.Refused($"nothing is known that takes the place of `{text}`");
    }
}
