using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Model.Terraform;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives a block the argument or nested block that it must have: what stands there under a wrong name gets the right one; else the value
/// that the sources show, or an input that asks for it; a nested block that may be empty is written so. What people do not pass in as an
/// input stays advice.
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
        var unknown = place.Body.Entries.Where(entry => place.Find(entry.Name) is null).ToArray();
        var known = unknown.Select(entry => (Entry: entry, Right: RenamedEntry.Find(context, place, entry, FitEntry.IsBlock(entry, place)))).Where(found => found.Right?.Name == name).ToArray();
        if (known is [var (renamed, right)])
            return FitEntry.Rename(context, place, renamed, name, right!.Choice ?? $"`{renamed.Name}`, which `{place.Owner}` does not know, is `{name}` by another name", right.Value);
        var lost = unknown.Where(entry => EntryMatch.AreAlike(entry.Name, name)).ToArray();
        if (lost is [var misspelt] && !needed.IsBlock && ValueForms.MayHold(context, needed.Type, misspelt.Value))
        {
            var changes = new List<SourceChange> { context.Project.Editor.RenameProperty(misspelt, name) };
            if (ValueForms.Change(context.Project, misspelt.Value, needed.Type) is { } fitted)
                changes.Add(fitted);
            return StepResult.Of(changes) with { Choices = [$"`{misspelt.Name}`, which `{place.Owner}` does not know, is `{name}` by another name"] };
        }
        // A block under a near name is what is missing, and not one to write beside it.
        if (lost is [var body] && needed.IsBlock)
        {
            return FitEntry.IsBlock(body, place)
                ? StepResult.Of(context.Project.Editor.RenameProperty(body, name), $"`{body.Name}`, which `{place.Owner}` does not know, is `{name}` by another name")
                : StepResult.Refused($"`{body.Name}`, which `{place.Owner}` does not know, may be what should be a block `{name}`");
        }
        return needed.IsBlock ? Block(context, place, needed) : Argument(context, place, needed);
    }

    private static StepResult Argument(PlanContext context, BlockPlace place, PlaceEntry needed)
    {
        if (Trust(context, place, needed) is { } trusting)
            return trusting;
        var proposal = context.Project.Propose(place, needed);
        if (proposal.Value is null)
            return StepResult.Refused(proposal.Reason.Contains(" takes ", StringComparison.Ordinal) ? proposal.Reason : $"{proposal.Reason}; `{needed.Name}` takes {(needed.Type.Length > 0 ? needed.Type : "any value")}");
        if (proposal.Declaration is not null && Stray(place, _ => true) is { } stray)
            return StepResult.Refused($"`{stray}`, which `{place.Owner}` does not know, may be what should be `{needed.Name}`");
        var change = context.Project.Editor.AddProperty(place.Body, needed.Name, proposal.Value);
        return StepResult.Of(proposal.Declaration is { } declaration ? [change, declaration] : [change]) with { Choices = [proposal.Reason] };
    }

    // What a role lacks follows from who takes it on, in every flavour.
    private static StepResult? Trust(PlanContext context, BlockPlace place, PlaceEntry needed)
    {
        if (place.Outer is not null || place.Body.Origin is not { } at || Stray(place, _ => true) is not null
            || context.Project.Resources.FirstOrDefault(resource => resource.Origin.Source == at.Source && resource.Origin.Span.Contains(at.Span)) is not { } owner
            || CloudFormationSchema.Default.Find(owner.Type)?.Properties.FirstOrDefault(property => TerraformNames.ArgumentOf(place.Owner, property.Name) == needed.Name) is not { } property)
        {
            return null;
        }
        return RequiredTrust.Find(context, owner, property) is { Value: { } trust } found
            ? StepResult.Of(context.Project.Editor.AddProperty(owner, property.Name, trust), found.Reason) with { Touched = [owner.Id], Claims = AddRequired.Stated(owner, property.Name, trust) }
            : null;
    }

    // With what it must have itself; one that needs nothing may be empty.
    private static StepResult Block(PlanContext context, BlockPlace place, PlaceEntry needed)
    {
        var required = needed.Inner().Where(inner => inner.IsRequired).ToArray();
        var alternatives = needed.Inner();
        if (alternatives.Count > 1 && alternatives.All(inner => inner.IsBlock))
            return StepResult.Refused($"a block `{needed.Name}` says nothing without one of {string.Join(", ", alternatives.Select(inner => $"`{inner.Name}`"))}, which is a decision");
        if (required.Length == 0)
            return StepResult.Of([context.Project.Editor.AddProperty(place.Body, needed.Name, new MapValue([]))]) with { Choices = [$"the block `{needed.Name}` may be empty, and says then what the service does by default"] };
        if (Stray(place, name => needed.Inner().Any(inner => inner.Name == name)) is { } stray)
            return StepResult.Refused($"`{stray}` belongs into a block `{needed.Name}`, and stands beside");
        var inside = new BlockPlace(place.Owner, new MapValue([]), needed.Inner(), place) { Path = [.. place.Path, needed.Name] };
        var proposals = required.Select(inner => (inner.Name, Found: context.Project.Propose(inside, inner))).ToArray();
        if (Array.Find(proposals, proposal => proposal.Found.Value is null) is { Name: { } open })
            return StepResult.Refused($"a block `{needed.Name}` needs `{open}`{TypeOf(required.First(inner => inner.Name == open))}, which is a decision");
        if (Array.Exists(proposals, proposal => proposal.Found.Declaration is not null) && Stray(place, _ => true) is { } other)
            return StepResult.Refused($"`{other}`, which `{place.Owner}` does not know, may be what should be `{needed.Name}`");
        var block = new MapValue([.. proposals.Select(proposal => new MapEntry(proposal.Name, proposal.Found.Value!))]);
        return StepResult.Of([context.Project.Editor.AddProperty(place.Body, needed.Name, block), .. proposals.Select(proposal => proposal.Found.Declaration).OfType<SourceChange>()]) with
        {
            Choices = [.. proposals.Select(proposal => $"`{needed.Name}` needs `{proposal.Name}`: {proposal.Found.Reason}")],
        };
    }

    // What is there already under a wrong name or in a wrong place is not asked for once more.
    private static string? Stray(BlockPlace place, Func<string, bool> mayBeMeant) =>
        place.Body.Entries.FirstOrDefault(entry => place.Find(entry.Name) is null && !TerraformNames.Unlisted.Contains(entry.Name)
            && !(place.Owner.StartsWith("module.", StringComparison.Ordinal) && entry.Name is "source" or "version" or "providers") && mayBeMeant(entry.Name))?.Name;

    private static string TypeOf(PlaceEntry entry) => entry.Type.Length > 0 ? $" ({entry.Type})" : "";
}
