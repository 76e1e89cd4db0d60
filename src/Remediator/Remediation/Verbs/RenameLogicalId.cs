using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>Takes the characters out of declared names that they may not have, and makes every reference follow.</summary>
internal sealed class RenameLogicalId : IVerb
{
    public string Name => "rename-logical-id";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var names = context.Render(arguments["names"]!.Text!).Split([',', ' ', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (names.Length == 0)
            return StepResult.Refused("the log does not name it");
        var taken = Enum.GetValues<ReferenceKind>().SelectMany(context.Project.NamesOf).ToHashSet(StringComparer.Ordinal);
        foreach (var name in names.Where(taken.Contains))
        {
            var right = Joined(name);
            if (right == name)
                continue;
            if (right.Length == 0 || !taken.Add(right))
                return StepResult.Refused($"`{name}` would become `{right}`, which the template has already");
            changes.Add(context.Project.Editor.RenameDeclaration(name, right));
            renamed.TryAdd(name, right);
            choices.Add(context.Project.Find(name) is null ? $"`{name}` becomes `{right}`" : $"`{name}` becomes `{right}`: a resource that is deployed under the old name is made anew");
        }
        return StepResult.Of(changes) with { Choices = choices, Renamed = renamed };
    }

    // app-log_group: AppLogGroup.
    private static string Joined(string name) => string.Concat(name.Split(name.Where(c => !char.IsAsciiLetterOrDigit(c)).Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries)
        .Select((part, index) => index == 0 ? part : char.ToUpperInvariant(part[0]) + part[1..]));
}
