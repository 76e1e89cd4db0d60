using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>The value that the rule names, a Scriban text: <c>with: "2012-10-17"</c>.</summary>
internal sealed class FixedText(string template, string? note) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var right = context.Render(template);
        return right == text ? Choice.Keep : new Choice(right, note is null ? null : context.Render(note));
    }
}
