using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives the second of two resources of a program that have one <c>name</c> (and, where that counts, one <c>type</c>) another name.</summary>
internal sealed class RenameDuplicate : IVerb
{
    public string Name => "rename-duplicate";

    public IReadOnlyList<string> Arguments => ["name", "type"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        if (name.Length == 0)
            return StepResult.Refused("the message does not say which name stands twice");
        var change = context.Project.Editor.RenameDuplicate(name, arguments["type"]?.Text is { } type ? context.Render(type) : "");
        return StepResult.Of(change, $"the second resource of the name `{name}` gets another one: see that both are meant") with { Renamed = change.Renamed };
    }
}
