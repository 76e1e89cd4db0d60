using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives a block the argument or nested block that it must have: what stands there under a wrong name gets the right one; else the value
/// that the sources show; a nested block that may be empty is written so. What is a decision stays advice.
/// </summary>
internal sealed class SupplyRequired : IVerb
{
    public string Name => "supply-required";

    public IReadOnlyList<string> Arguments => ["name"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (name.Length == 0)
            return StepResult.Refused("the log does not say which argument is missing");
        // It is there as an argument, which `fit-entry` makes a block.
        if (context.Project.PlaceAt(file, context.Failure.Location!.Line, name) is { } holder && holder.Body[name] is not null)
            return StepResult.Done;
        if (LogPlace.Lacking(context, file, name) is not { } place)
            return StepResult.Refused($"no block begins at {context.Failure.Location.Path}:{context.Failure.Location.Line}");
        if (place.Body[name] is not null)
            return StepResult.Done;
        if (place.Find(name) is not { } needed)
            return StepResult.Refused($"nothing is known of `{name}` in `{place.Owner}`");
        var lost = place.Body.Entries.Where(entry => place.Find(entry.Name) is null && EntryMatch.AreAlike(entry.Name, name)).ToArray();
        if (lost is [var misspelt] && !needed.IsBlock && ValueForms.MayHold(context, needed.Type, misspelt.Value))
        {
            var changes = new List<SourceChange> { context.Project.Editor.RenameProperty(misspelt, name) };
            if (ValueForms.Change(context.Project, misspelt.Value, needed.Type) is { } fitted)
                changes.Add(fitted);
            return StepResult.Of(changes) with { Choices = [$"`{misspelt.Name}`, which `{place.Owner}` does not know, is `{name}` by another name"] };
        }
        if (needed.IsBlock)
        {
            return needed.Inner().FirstOrDefault(inner => inner.IsRequired) is { } inner
                ? StepResult.Refused($"a block `{name}` needs `{inner.Name}`{TypeOf(inner)}, which is a decision")
                : StepResult.Of([context.Project.Editor.AddProperty(place.Body, name, new MapValue([]))]) with { Choices = [$"the block `{name}` may be empty, and says then what the service does by default"] };
        }
        var proposal = context.Project.Propose(place, needed);
        return proposal.Value is null
            ? StepResult.Refused(proposal.Reason.Contains(" takes ", StringComparison.Ordinal) ? proposal.Reason : $"{proposal.Reason}; `{name}` takes {(needed.Type.Length > 0 ? needed.Type : "any value")}")
            : StepResult.Of([context.Project.Editor.AddProperty(place.Body, name, proposal.Value)]) with { Choices = [proposal.Reason] };
    }

    private static string TypeOf(PlaceEntry entry) => entry.Type.Length > 0 ? $" ({entry.Type})" : "";
}
