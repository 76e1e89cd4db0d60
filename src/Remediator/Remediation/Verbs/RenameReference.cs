using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a name that nothing declares refer to the one declared name that is near.
/// </summary>
internal sealed class RenameReference : IVerb
{
    public string Name => "rename-reference";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var declared = context.Project.DeclaredNames.ToArray();
        var steps = new List<Model.SourceChange>();
        var refused = new List<string>();
        foreach (var name in arguments["names"]!.Texts
            .SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            if (declared.Contains(name))
                continue;
            if (context.Project.Editor.RenameReferences(name, name).Refusal is not null)
                continue;
            // Longer names may be further off and still be meant.
            if (Nearest.FindOne(name, declared, name.Length >= 12 ? 3 : 2) is { } right)
            {
                steps.Add(context.Project.Editor.RenameReferences(name, right));
                continue;
            }
            var near = Nearest.Find(name, declared, 3);
            refused.Add(near.Count > 0
                ? $"`{name}` may be `{string.Join("` or `", near)}`"
                : $"nothing that the template declares has a name near `{name}`");
        }
        return refused.Count > 0 ? StepResult.Refused(string.Join("; ", refused)) : StepResult.Of(steps);
    }
}
