using Remediator.Catalogue;
using Remediator.Logs;

namespace Remediator.Remediation.Detection;

/// <summary>Declarations that have another's name, of the <c>kinds</c> that the rule names; the captures <c>what</c> and <c>name</c> say which.</summary>
internal sealed class DuplicateSuspects : ISuspectSource
{
    public string Name => "duplicate";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        var kinds = detect["kinds"]?.Texts ?? [];
        foreach (var (kind, name, first, second) in context.Project.Duplicates)
        {
            if (!kinds.Contains(kind))
                continue;
            var at = second.Source.PositionOf(second.Span.Start);
            yield return new Suspect
            {
                Location = new SourceLocation(second.Source.Path, at.Line, at.Column),
                Captures = new Dictionary<string, string> { ["what"] = kind, ["name"] = name },
                Places = [ShownPlace.Of(second), ShownPlace.Of(first, $"`{name}` is declared here first")],
                IsCertain = true,
            };
        }
    }
}
