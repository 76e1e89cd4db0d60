using Remediator.Catalogue;

namespace Remediator.Remediation.Verbs;

/// <summary>Gives all but the first of the resources of a program that have one <c>name</c> (and, where that counts, one <c>type</c>) another name.</summary>
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
        return StepResult.Of(change, change.Files.Sum(file => file.Edits.Count) > 1
            ? $"all but the first resource of the name `{name}` get others: see that all are meant"
            : $"the second resource of the name `{name}` gets another one: see that both are meant") with
        { Renamed = change.Renamed };
    }
}
