using System.Globalization;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The CPU units or the memory (MiB) of the smallest task that Fargate offers with at least as much of both as a task asks for:
/// <c>fargate: Cpu</c>, <c>fargate: Memory</c>.
/// </summary>
/// <param name="property">The property whose value is chosen.</param>
internal sealed class FargateTaskSize(string property) : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (NumberOf(context, resource, "Cpu") is not { } cpu || NumberOf(context, resource, "Memory") is not { } memory)
            return Choice.Refused($"CPU units and memory of `{resource.Id}` are not both plain numbers (units and MiB) that the template tells");
        var size = FargateSizes.NearestTo(cpu, memory);
        var right = (property == "Cpu" ? size.Cpu : size.Nearest(memory)).ToString(CultureInfo.InvariantCulture);
        return right == text
            ? Choice.Keep
            : new Choice(right, $"{property} {text} became {right}: with {size.Cpu} CPU units Fargate offers {size}");
    }

    private static int? NumberOf(PlanContext context, Resource resource, string name) =>
        resource.Properties[name] is { } value && int.TryParse(context.Evaluator.TextOf(value), CultureInfo.InvariantCulture, out var number) ? number : null;
}
