using Remediator.Model;
using Remediator.Remediation.Verbs;

namespace Remediator.Remediation;

/// <summary>Settles an argument that reads its own resource: it gets the value that the module shows for it.</summary>
internal static class SelfReference
{
    /// <summary>What becomes of the argument at the log's line; null where none there reads its own resource as a whole value.</summary>
    public static StepResult? Settle(PlanContext context)
    {
        if (context.Failure is not { Resource: { } id, Location: { } location } || context.Project.Find(id) is not { } own
            || LogPlace.Lines(context).Select(at => context.Project.PlaceAt(at.Source, at.Line)).FirstOrDefault(found => found is not null) is not { } place)
        {
            return null;
        }
        var source = own.Origin.Source;
        var entry = place.Body.Entries.FirstOrDefault(entry => entry.Value is ReferenceValue { Origin: { } origin } reference && reference.Target == own.Id && source.PositionOf(origin.Span.Start).Line == location.Line);
        if (entry is null || place.Find(entry.Name) is not { } known)
            return null;
        var proposal = context.Project.Propose(place, known);
        return proposal is { Value: { } value, Declaration: null }
            ? StepResult.Of([context.Project.Editor.Replace(entry.Value, value)]) with { Choices = [$"`{entry.Name}` cannot read its own resource: {proposal.Reason}"], Touched = [id] }
            : StepResult.Refused($"`{entry.Name}` reads its own resource, and nothing in the module tells what it should be");
    }
}
