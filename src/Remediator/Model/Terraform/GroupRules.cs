using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Writes the rules of a security group as resources of their own. All of a direction move: rules in the group and rules beside it would
/// take each other away at every apply. A rule resource has one kind of source, so one that names several becomes several.
/// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/security_group_rule, 2026-11
/// </summary>
internal sealed class GroupRules(ModuleInstance instance, SourceText source, HclBlock group, HclWriter writer)
{
    private const string GroupType = "aws_security_group";

    private static readonly string[] Shared = ["description", "from_port", "to_port", "protocol"];

    // These may stand in one rule together.
    private static readonly string[] Ranges = ["cidr_blocks", "ipv6_cidr_blocks", "prefix_list_ids"];

    private readonly HashSet<string> _taken = [.. instance.Module.OfType("resource").Where(entry => entry.Block.Label(0) == "aws_security_group_rule").Select(entry => entry.Block.Label(1))];

    /// <summary>Moves the direction whose rules name a peer; null when the group refers to it otherwise, or its rules are not all written out.</summary>
    /// <param name="peer">The peer's address in the module.</param>
    public SourceChange? Separate(string peer)
    {
        if (group.Label(0) != GroupType || group.Body.Find("count") is not null || group.Body.Find("for_each") is not null)
            return null;
        var path = peer.Split('.');
        var naming = group.Body.Items.Where(item => HclWalker.Traversals(item).Any(traversal => traversal.BeginsWith(path))).ToArray();
        if (naming.Length == 0 || !naming.All(item => item is HclBlock { Type: "ingress" or "egress" }) || naming.Cast<HclBlock>().Select(block => block.Type).Distinct().Count() != 1)
            return null;
        var direction = ((HclBlock)naming[0]).Type;
        var rules = group.Body.FindBlocks(direction).ToArray();
        // What a list or a dynamic block makes is not written out.
        if (group.Body.Find(direction) is not null || group.Body.FindBlocks("dynamic").Any(block => block.Label(0) == direction) || !rules.All(IsKnown))
            return null;
        var newLine = source.NewLine;
        var written = string.Concat(rules.SelectMany(rule => Write(rule, direction).Select((text, i) => i == 0 ? CommentsOf(rule) + text : text)).Select(text => newLine + newLine + text.Replace("\n", newLine, StringComparison.Ordinal)));
        return SourceChange.Of(source, [.. rules.SelectMany(rule => writer.RemoveNode(new HclBody(FromText(WithComments(rule)), []))), TextEdit.Insert(group.Span.End, written)]);
    }

    private static bool IsKnown(HclBlock rule) => !rule.Body.Blocks.Any()
        && rule.Body.Attributes.All(attribute => Shared.Contains(attribute.Name) || Ranges.Contains(attribute.Name) || attribute.Name == "self" || attribute is { Name: "security_groups", Value: HclTuple });

    private IEnumerable<string> Write(HclBlock rule, string direction)
    {
        var shared = Shared.Select(rule.Body.Find).OfType<HclAttribute>().Select(TextOf).ToArray();
        var ranges = Ranges.Select(rule.Body.Find).OfType<HclAttribute>().Select(TextOf).ToArray();
        if (ranges.Length > 0)
            yield return Resource(direction, null, shared, ranges);
        if (rule.Body.Find("self") is { Value: HclLiteral { Text: "true" } } self)
            yield return Resource(direction, "self", shared, [TextOf(self)]);
        foreach (var peer in (rule.Body.Find("security_groups")?.Value as HclTuple)?.Items ?? [])
            yield return Resource(direction, peer is HclTraversal { Root: GroupType, Steps: [{ Name: { } name }, ..] } ? name : null, shared, [("source_security_group_id", source.Slice(peer.Span))]);
    }

    private string Resource(string direction, string? peer, IEnumerable<(string Name, string Value)> shared, IEnumerable<(string Name, string Value)> sources)
    {
        var name = FreeName.First($"{group.Label(1)}_{direction}{(peer is null ? "" : "_" + peer)}", free => !_taken.Add(free), "_");
        return HclText.Block($"resource \"aws_security_group_rule\" \"{name}\"",
            [("type", HclText.Quote(direction)), ("security_group_id", $"{GroupType}.{group.Label(1)}.id"), .. shared, .. sources]);
    }

    private (string Name, string Value) TextOf(HclAttribute attribute) => (attribute.Name, source.Slice(attribute.Value.Span).Replace("\r\n", "\n", StringComparison.Ordinal));

    // Comments above a rule are about it, and go with it.
    private TextSpan WithComments(HclBlock rule)
    {
        var start = source.Lines.LineStart(rule.Span.Start);
        while (start > group.Body.Span.Start && source.Lines.LineStart(start - 1) is var above && source.Text.AsSpan(above, start - above).TrimStart() is ['#', ..] or ['/', '/', ..])
            start = above;
        return new TextSpan(start, rule.Span.End);
    }

    private TextSpan FromText(TextSpan span) => new(span.End - source.Text[span.Start..span.End].TrimStart().Length, span.End);

    private string CommentsOf(HclBlock rule)
    {
        var lines = source.Text[WithComments(rule).Start..rule.Span.Start].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
