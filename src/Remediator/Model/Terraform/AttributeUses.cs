using Remediator.Knowledge.Terraform;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Finds what a line reads under a name that the object there does not have: also behind indices and in nested blocks,
/// <c>aws_eks_cluster.this.certificate_authority[0].data</c>.
/// </summary>
internal static class AttributeUses
{
    /// <summary>The uses of a name on a line, less those that are right.</summary>
    public static IEnumerable<AttributeUse> At(TerraformProject project, SourceText source, int line, string name)
    {
        if (project.InstanceOf(source).Module.Files.FirstOrDefault(file => file.Source == source) is not { } file)
            yield break;
        var exempt = HclWalker.Nodes(file.Body).OfType<HclAttribute>().Where(attribute => attribute.Name == "ignore_changes").Select(attribute => attribute.Span).ToArray();
        foreach (var traversal in HclWalker.Traversals(file.Body).Where(traversal => !Array.Exists(exempt, span => span.Contains(traversal.Span))))
        {
            for (var at = 0; at < traversal.Steps.Count; at++)
            {
                var step = traversal.Steps[at];
                if (step.Name != name || step.IsIndex || source.PositionOf(step.Span.Start).Line != line)
                    continue;
                var (owner, known) = Before(project, source, traversal, at);
                if (known?.Contains(name) != true)
                {
                    yield return new AttributeUse(source.Slice(new TextSpan(traversal.Span.Start, step.Span.Start)).TrimEnd('.'), owner, known,
                        right => SourceChange.Of(source, [TextEdit.Replace(step.Span, source.Slice(step.Span).Replace(name, right, StringComparison.Ordinal))]));
                }
            }
        }
    }

    // What the object has that the steps before one lead to.
    private static (string Owner, IReadOnlyCollection<string>? Known) Before(TerraformProject project, SourceText source, HclTraversal traversal, int end)
    {
        string[] names = [traversal.Root ?? "", .. traversal.Steps.Take(end).Where(step => !IsIndex(step)).Select(step => step.Name ?? "")];
        var (owner, block, from) = names switch
        {
            ["data", var type, _, ..] => ("data." + type, ProviderSchema.Aws.FindDataSource(type), 3),
            ["module", var call, ..] => ("module." + call, null, 2),
            [var type, _, ..] when type.StartsWith("aws_", StringComparison.Ordinal) => (type, ProviderSchema.Aws.FindResource(type), 2),
            _ => ("", null, 0),
        };
        if (owner.StartsWith("module.", StringComparison.Ordinal))
            return (owner, names.Length == from ? project.AttributesOf(project.InstanceOf(source).Prefix + owner) : null);
        return (owner, block is null ? null : Members(block, names.AsSpan(from)));
    }

    private static IReadOnlyCollection<string>? Members(BlockSchema block, ReadOnlySpan<string> path)
    {
        for (var at = 0; at < path.Length; at++)
        {
            if (block.FindAttribute(path[at]) is { } attribute)
                return Members(attribute.Type, path[(at + 1)..]);
            if (block.FindBlock(path[at]) is not { } nested)
                return null;
            block = nested.Block;
        }
        return [.. block.Attributes.Select(attribute => attribute.Name), .. block.Blocks.Select(nested => nested.Name)];
    }

    private static IReadOnlyCollection<string>? Members(string type, ReadOnlySpan<string> path)
    {
        if (TypeText.MembersOf(type) is not { Count: > 0 } members)
            return null;
        return path.Length == 0 ? [.. members.Keys] : members.TryGetValue(path[0], out var inner) ? Members(inner, path[1..]) : null;
    }

    // Before version 0.12 an index was written behind a dot.
    private static bool IsIndex(HclStep step) => step.IsIndex || step.Name is null || step.Name.All(char.IsAsciiDigit);
}
