using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes every reference to one attribute of the things of a type read another attribute, which says the same.</summary>
internal sealed class RenameAttribute : IVerb
{
    public string Name => "rename-attribute";

    public IReadOnlyList<string> Arguments => ["of", "from", "to", "named"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var from = arguments["from"]!.Text!;
        if (arguments["named"]?.Text is { } named && context.Render(named) is { Length: > 0 } attribute && attribute != from)
            return StepResult.Refused($"nothing is known that takes the place of `{attribute}`");
        var type = arguments["of"]!.Text! + ".";
        var changes = new List<SourceChange>();
        foreach (var declared in context.Project.DeclaredNames.Where(name => name.Contains(type, StringComparison.Ordinal)))
        {
            var name = declared[declared.IndexOf(type, StringComparison.Ordinal)..];
            var change = context.Project.Editor.RenameReferences($"{name}.{from}", $"{name}.{arguments["to"]!.Text}");
            if (change.Refusal is null)
                changes.Add(change);
        }
        return StepResult.Of(changes);
    }
}
