using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Escapes what looks like an interpolation in a variable's default, which takes none: scripts and pages for other tools write
/// <c>${name}</c> too. What names something of Terraform's is meant as a reference, and is refused.
/// Source: https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences, 2026-11.
/// </summary>
internal static class EscapedTexts
{
    private static readonly string[] Roots = ["var", "local", "data", "module", "each", "count", "path", "terraform", "self", "resource"];

    public static SourceChange Write(SourceText source, HclBlock block, int line)
    {
        if (block.Type != "variable" || block.Body.Find("default") is not { } written)
            return SourceChange.Refused($"what stands at {source.Path}:{line} must be a constant: no reference can be computed there");
        var edits = new List<TextEdit>();
        foreach (var template in HclWalker.Nodes(written.Value).OfType<HclTemplate>())
        {
            foreach (var part in template.Parts.Where(part => part.Text is null))
            {
                if (part.Expression is not HclTraversal { Root: { } root } || Roots.Contains(root) || root.Contains('_') && part.Expression is HclTraversal { Steps.Count: > 0 })
                    return Computed(source, block, part.Span);
                edits.Add(TextEdit.Insert(part.Span.Start, "$"));
            }
        }
        if (edits.Count == 0 && HclWalker.Traversals(written.Value).FirstOrDefault(traversal => Roots.Contains(traversal.Root ?? "") || traversal.Root?.Contains('_') == true && traversal.Steps.Count > 0) is { } reference)
            return Computed(source, block, reference.Span);
        return edits.Count == 0 ? new SourceChange([]) : SourceChange.Of(source, edits);
    }

    private static SourceChange Computed(SourceText source, HclBlock block, TextSpan reference) =>
        SourceChange.Refused($"the default at {source.Path}:{source.PositionOf(reference.Start)} refers to `{source.Slice(reference)}`: make the default null, and compute the value in `locals` with coalesce(var.{block.Label(0)}, …)");
}
