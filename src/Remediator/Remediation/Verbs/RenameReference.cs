using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a name that nothing declares refer to the declared name that the tool proposes (<c>to</c>), else the one that is
/// near, else, with <c>byWords</c>, as a choice, the only one that has all its words, or only words of it. With nothing near, an explicit
/// dependency goes, since there is nothing to wait for, and a policy variable inside of a text becomes the literal that it is.
/// </summary>
internal sealed class RenameReference : IVerb
{
    public string Name => "rename-reference";

    public IReadOnlyList<string> Arguments => ["names", "to", "byWords"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var redirected = new List<string>();
        var proposed = arguments["to"]?.Text is { } to ? context.Render(to) : "";
        foreach (var name in arguments["names"]!.Texts
            .SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var kind in Enum.GetValues<ReferenceKind>())
            {
                var declared = context.Project.NamesOf(kind).ToArray();
                if (declared.Contains(name) || context.Project.Editor.RenameReferences(name, name, kind).Refusal is not null)
                    continue;
                // Longer names may be further off and still be meant.
                if ((declared.Contains(proposed) ? proposed : Nearest.FindOne(name, declared, name.Length >= 12 ? 3 : 2)) is { } right)
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, right, kind));
                    redirected.Add(name);
                }
                else if (arguments["byWords"]?.Text == "true" && AlikeByWords(name, declared) is { } alike)
                {
                    changes.Add(context.Project.Editor.RenameReferences(name, alike, kind));
                    redirected.Add(name);
                    choices.Add($"`{alike}` is the only declared name that shares its words with `{name}`: see that it holds what is meant");
                }
                else if (Otherwise(context, name, kind, declared, choices) is { Refusal: null } change)
                {
                    changes.Add(change);
                }
                else
                {
                    return StepResult.Refused(NoneNear(name, declared));
                }
            }
        }
        return StepResult.Of(changes) with { Choices = choices, Redirected = redirected };
    }

    // Of the same kind: `var.vpc_cidr` for `var.vpc_cidr_block`, no local value.
    private static string? AlikeByWords(string name, string[] declared)
    {
        var own = name.LastIndexOf('.') + 1;
        var alike = declared.Where(other => other.LastIndexOf('.') + 1 == own && other.StartsWith(name[..own], StringComparison.Ordinal)
            && EntryMatch.AreAlike(name[own..], other[own..])).Distinct().ToArray();
        return alike is [var only] ? only : null;
    }

    private static SourceChange? Otherwise(PlanContext context, string name, ReferenceKind kind, string[] declared, List<string> choices)
    {
        if (kind == ReferenceKind.Value && PolicyVariables.IsOne(name))
        {
            choices.Add($"`${{{name}}}` is a variable of IAM policies, so it stands as literal text");
            return context.Project.Editor.EscapeReferences(name);
        }
        if (kind != ReferenceKind.Dependency || Nearest.Find(name, declared, 3).Count > 0)
            return null;
        choices.Add($"nothing is named `{name}` or nearly so: there is nothing to wait for");
        var waiting = context.Project.Resources.Where(resource => resource.DependsOn.Contains(name))
            .Select(resource => context.Project.Editor.RemoveDependency(resource, name)).ToArray();
        return waiting.FirstOrDefault(change => change.Refusal is not null) ?? new SourceChange([.. waiting.SelectMany(change => change.Files)]);
    }

    private static string NoneNear(string name, string[] declared)
    {
        var near = Nearest.Find(name, declared, 3);
        return near.Count > 0
            ? $"`{name}` may be `{string.Join("` or `", near)}`"
            : $"nothing that the template declares has a name near `{name}`";
    }
}
