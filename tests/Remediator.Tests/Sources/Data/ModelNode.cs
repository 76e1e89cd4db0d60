using System.Text;
using Remediator.Sources.Data;

namespace Remediator.Tests.Sources.Data;

/// <summary>What a document says, without how it is written: the yardstick that edits are measured by.</summary>
internal sealed class ModelNode
{
    public required string Head { get; init; }

    public List<(string Key, ModelNode Value)> Children { get; } = [];

    public static ModelNode Of(DataNode node)
    {
        // One final line break more or less: a block scalar at the very end of a file has it only when the file does.
        var model = new ModelNode
        {
            Head = node switch
            {
                DataScalar { Style: ScalarStyle.Literal or ScalarStyle.Folded } block => $"{node.Tag} Text {block.Value.TrimEnd('\n')}",
                DataScalar scalar => $"{node.Tag} {scalar.Kind} {scalar.Value.TrimEnd('\n')}",
                DataMapping => $"{node.Tag} mapping",
                DataSequence => $"{node.Tag} sequence",
                DataAlias alias => $"alias {alias.Name}",
                _ => "",
            },
        };
        if (node is DataMapping mapping)
            model.Children.AddRange(mapping.Members.Select(m => (m.Name, Of(m.Value))));
        else
            model.Children.AddRange(DataTree.ChildrenOf(node).Select(child => ("-", Of(child))));
        return model;
    }

    public string Print()
    {
        var result = new StringBuilder();
        Print(result, "");
        return result.ToString();
    }

    private void Print(StringBuilder result, string indent)
    {
        result.Append(Head.Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
        foreach (var (key, value) in Children)
        {
            result.Append(indent).Append("  ").Append(key).Append(" = ");
            value.Print(result, indent + "  ");
        }
    }
}
