namespace Remediator.Sources.Data;

/// <summary>How one YAML file is laid out: what a level adds to the indent, and how far a list stands from its key.</summary>
internal sealed class YamlLayout
{
    private readonly string _text;
    private readonly Dictionary<int, int> _mappingSteps = [];
    private readonly Dictionary<int, int> _sequenceSteps = [];

    public YamlLayout(DataDocument document)
    {
        _text = document.Source.Text;
        NewLine = document.Source.NewLine;
        if (document.Root is { } root)
            Count(root);
        Indent = MostUsed(_mappingSteps) ?? 2;
        SequenceIndent = MostUsed(_sequenceSteps) ?? Indent;
    }

    /// <summary>Blanks that a level of mappings adds.</summary>
    public int Indent { get; }

    /// <summary>Blanks between a key and the dashes below it; 0 where lists stand under their keys.</summary>
    public int SequenceIndent { get; }

    public string NewLine { get; }

    private void Count(DataNode node)
    {
        foreach (var child in DataTree.ChildrenOf(node))
            Count(child);
        if (node is not DataMapping { IsFlow: false } mapping)
            return;
        foreach (var member in mapping.Members)
        {
            if (member.Value is DataMapping { IsFlow: false, Members.Count: > 0 } inner)
                Count(_mappingSteps, member, inner.Members[0].Span.Start);
            else if (member.Value is DataSequence { IsFlow: false } list)
                Count(_sequenceSteps, member, YamlSyntax.ContentStart(_text, list));
        }
    }

    private void Count(Dictionary<int, int> steps, DataMember member, int childStart)
    {
        var step = YamlSyntax.ColumnOf(_text, childStart) - YamlSyntax.ColumnOf(_text, member.Span.Start);
        if (step is >= 0 and <= 8)
            steps[step] = steps.GetValueOrDefault(step) + 1;
    }

    private static int? MostUsed(Dictionary<int, int> steps) =>
        steps.Count == 0 ? null : steps.OrderByDescending(step => step.Value).ThenBy(step => step.Key).First().Key;
}
