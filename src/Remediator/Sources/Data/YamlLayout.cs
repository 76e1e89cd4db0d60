namespace Remediator.Sources.Data;

/// <summary>How one YAML file is laid out: what a level adds to the indent, and how far a list stands from its key.</summary>
internal sealed class YamlLayout
{
    private const int MaxStep = 8;

    private readonly string _text;
    // How often each step was seen.
    private readonly int[] _mappingSteps = new int[MaxStep + 1];
    private readonly int[] _sequenceSteps = new int[MaxStep + 1];

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
        if (node is DataSequence sequence)
        {
            for (var i = 0; i < sequence.Items.Count; i++)
                Count(sequence.Items[i]);
        }
        if (node is not DataMapping mapping)
            return;
        for (var i = 0; i < mapping.Members.Count; i++)
        {
            var member = mapping.Members[i];
            Count(member.Value);
            if (mapping.IsFlow)
                continue;
            if (member.Value is DataMapping { IsFlow: false, Members.Count: > 0 } inner)
                Count(_mappingSteps, member, inner.Members[0].Span.Start);
            else if (member.Value is DataSequence { IsFlow: false } list)
                Count(_sequenceSteps, member, YamlSyntax.ContentStart(_text, list));
        }
    }

    private void Count(int[] steps, DataMember member, int childStart)
    {
        var step = YamlSyntax.ColumnOf(_text, childStart) - YamlSyntax.ColumnOf(_text, member.Span.Start);
        if (step is >= 0 and <= MaxStep)
            steps[step]++;
    }

    private static int? MostUsed(int[] steps)
    {
        int? most = null;
        for (var step = 0; step < steps.Length; step++)
        {
            if (steps[step] > 0 && (most is null || steps[step] > steps[most.Value]))
                most = step;
        }
        return most;
    }
}
