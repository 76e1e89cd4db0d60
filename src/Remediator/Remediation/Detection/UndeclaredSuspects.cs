using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Model;

namespace Remediator.Remediation.Detection;

/// <summary>
/// Names that are referred to and declared nowhere. Captures: <c>names</c>, and for an address of Terraform <c>type</c> and <c>name</c>.
/// Only where the sources are whole: transforms and modules of CloudFormation bring names that the template does not show.
/// </summary>
internal sealed class UndeclaredSuspects : ISuspectSource
{
    public string Name => "undeclared-reference";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        var project = context.Project;
        if (project.HasGeneratedNames || project.Problems.Count > 0)
            yield break;
        var prefixes = detect["prefix"]?.Texts ?? [""];
        var declared = project.DeclaredNames.ToHashSet(StringComparer.Ordinal);
        var open = new Evaluator(project, context.Evaluator.Deployment, useDefaults: false);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in project.Resources.Where(context.IsMade))
        {
            foreach (var name in resource.DependsOn.Concat(open.ReferencesIn(resource.Properties).Select(reference => reference.Target)))
            {
                if (declared.Contains(name) || DeploymentFact.IsFact(name) || !IsMeant(name) || project.Find(name) is not null || !told.Add(name))
                    continue;
                if (project.Editor.RenameReferences(name, name) is not { Refusal: null, Files: [var file, ..] })
                    continue;
                yield return new Suspect(resource.Id)
                {
                    ResourceType = resource.Type,
                    Captures = CapturesOf(name),
                    Places = [new ShownPlace(file.Source, file.Edits[0].Span)],
                    IsCertain = true,
                };
            }
        }
        // What only local values, outputs or calls of modules refer to.
        foreach (var reference in project.UndeclaredReferences)
        {
            var (source, span) = (reference.Origin!.Source, reference.Origin.Span);
            var at = source.PositionOf(span.Start);
            if (!IsMeant(reference.Target) || told.Contains(reference.Target))
                continue;
            yield return new Suspect
            {
                Captures = CapturesOf(reference.Target),
                Location = new SourceLocation(source.Path, at.Line, at.Column),
                Places = [new ShownPlace(source, span)],
                IsCertain = true,
            };
        }

        bool IsMeant(string name) => prefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> CapturesOf(string name)
    {
        var captures = new Dictionary<string, string> { ["names"] = name, ["name"] = name };
        if (name.Split('.') is { Length: > 1 } parts)
            (captures["mode"], captures["type"], captures["name"]) = (parts[0], parts[^2], parts[^1]);
        return captures;
    }
}
