using System.Globalization;
using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Stops a recipe where its cure would be wrong; only of use with an <c>if</c>, or with <c>each</c>: it stops when <see cref="EachMap"/> chooses more
/// than <c>most</c> maps (none when absent).
/// </summary>
internal sealed class Refuse : IVerb
{
    public string Name => "refuse";

    public IReadOnlyList<string> Arguments => ["of", "reason", "each", "unless", "where", "most"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var most = arguments["most"]?.Text is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return arguments["each"] is null || context.All(arguments["of"]?.Text ?? "subject").Any(resource => EachMap.Of(context, arguments, resource).Skip(most).Any())
            ? StepResult.Refused(context.Render(arguments["reason"]!.Text!))
            : StepResult.Done;
    }
}
