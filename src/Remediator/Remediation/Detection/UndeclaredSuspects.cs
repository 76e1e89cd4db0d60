using Remediator.Catalogue;
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
        var prefix = detect["prefix"]?.Text ?? "";
        var declared = project.DeclaredNames.ToHashSet(StringComparer.Ordinal);
        var open = new Evaluator(project, context.Evaluator.Deployment, useDefaults: false);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in project.Resources.Where(context.IsMade))
        {
            foreach (var name in resource.DependsOn.Concat(open.ReferencesIn(resource.Properties).Select(reference => reference.Target)))
            {
                if (declared.Contains(name) || DeploymentFact.IsFact(name) || !name.StartsWith(prefix, StringComparison.Ordinal) || project.Find(name) is not null || !told.Add(name))
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
    }

    private static Dictionary<string, string> CapturesOf(string name)
    {
        var captures = new Dictionary<string, string> { ["names"] = name, ["name"] = name };
        if (name.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot)
            (captures["type"], captures["name"]) = (name[..dot], name[(dot + 1)..]);
        return captures;
    }
}
