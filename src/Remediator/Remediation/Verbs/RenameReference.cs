using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes references to a name that nothing declares refer to the declared name that the tool proposes (<c>to</c>), else the one that is
/// near, else, with <c>byWords</c>, as a choice, the only one that has all its words, or only words of it, else the only resource of its
/// type; in a template, as a choice too, the only one of such words that fits all its places. With nothing that shares a word, an explicit
/// dependency goes, since there is nothing to wait for, a policy variable inside of a text becomes the
/// literal that it is, and a value or condition becomes one that whoever deploys is asked for.
/// </summary>
internal sealed class RenameReference : IVerb
{
    public string Name => "rename-reference";

    public IReadOnlyList<string> Arguments => ["names", "to", "byWords"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var proposed = arguments["to"]?.Text is { } to ? context.Render(to) : "";
        var file = context.Failure.Location is { } place ? context.Project.FindFile(place.Path) : null;
        var missing = new MissingNames(context.Project);
        var settled = new List<(string Name, Redirection Redirection)>();
        foreach (var name in arguments["names"]!.Texts
            .SelectMany(text => context.Render(text).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            foreach (var kind in Enum.GetValues<ReferenceKind>())
            {
                if (new UndeclaredName(context, name, kind, file, proposed, arguments["byWords"]?.Text == "true", missing).Settle() is not { } redirection)
                    continue;
                if (redirection.Refusal is { } refusal)
                    return StepResult.Refused(refusal);
                settled.Add((name, redirection));
            }
        }
        var changes = settled.SelectMany(one => one.Redirection.Changes).ToList();
        if (missing.Declared(file) is { } declarations)
            changes.Add(declarations);
        return StepResult.Of(changes) with
        {
            Choices = [.. settled.Select(one => one.Redirection.Choice).OfType<string>()],
            Redirected = [.. settled.Where(one => one.Redirection.IsRedirected).Select(one => one.Name)],
            IsRespelling = changes.Count > 0 && settled.TrueForAll(one => one.Redirection.IsRespelling),
        };
    }
}
