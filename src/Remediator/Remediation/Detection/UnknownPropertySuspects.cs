using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation.Detection;

/// <summary>
/// Properties that the schema of their resource type does not know; the capture <c>name</c> names one. AWS adds properties, so one counts
/// only when the recipe finds the known name that was meant.
/// </summary>
internal sealed class UnknownPropertySuspects : ISuspectSource
{
    public string Name => "unknown-property";

    public IEnumerable<Suspect> Find(DetectionContext context, Rule rule, Spec detect)
    {
        foreach (var resource in context.Project.Resources.Where(context.IsMade))
        {
            if (CloudFormationSchema.Default.Find(resource.Type) is not { } type)
                continue;
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties))
            {
                if (hit.Entry is not { } entry || Holder(type, hit.Path.Split('.')[..^1]) is not { } holder || holder.Find(entry.Name) is not null || IsFunction(entry.Name))
                    continue;
                yield return new Suspect(resource.Id)
                {
                    ResourceType = resource.Type,
                    Captures = new Dictionary<string, string> { ["name"] = entry.Name },
                };
            }
        }
    }

    private static ObjectSchema? Holder(ResourceTypeSchema type, string[] steps) => steps.Length == 0 ? type : type.FindValue(steps)?.Nested;

    private static bool IsFunction(string name) => name == "Ref" || name.StartsWith("Fn::", StringComparison.Ordinal);
}
