using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Writes a value on one line, as it must stand inside brackets.</summary>
internal static class YamlFlowText
{
    /// <summary>The same value on one line; what is on one line already, and may stand inside brackets, stays as it is.</summary>
    public static string OnOneLine(string valueText)
    {
        valueText = valueText.Trim('\n');
        var document = YamlDocumentReader.Parse(SourceText.FromString(valueText));
        var isFine = document.Root is null or DataAlias || (!valueText.Contains('\n') && document.Root is DataMapping { IsFlow: true } or DataSequence { IsFlow: true });
        return isFine ? valueText : Write(document.Root!);
    }

    private static string Write(DataNode node)
    {
        var anchor = node.Anchor is null ? "" : $"&{node.Anchor} ";
        var tag = node.Tag is null ? "" : $"{node.Tag} ";
        return anchor + tag + node switch
        {
            DataMapping { Members.Count: 0 } => "{}",
            DataMapping mapping => $"{{ {string.Join(", ", mapping.Members.Select(m => $"{Write(m.Key)}: {Write(m.Value)}"))} }}",
            DataSequence sequence => $"[{string.Join(", ", sequence.Items.Select(Write))}]",
            DataAlias alias => $"*{alias.Name} ",
            DataScalar scalar => WriteScalar(scalar),
            _ => "",
        };
    }

    private static string WriteScalar(DataScalar scalar)
    {
        if (scalar.Style == ScalarStyle.Plain && scalar.ContentSpan.IsEmpty)
            return scalar.Tag is null ? "null" : "";
        return scalar.Style == ScalarStyle.Plain && YamlText.CanBePlain(scalar.Value, inFlow: true)
            ? scalar.Value
            : YamlText.Quoted(scalar.Value, scalar.Style == ScalarStyle.DoubleQuoted ? scalar.Style : ScalarStyle.SingleQuoted);
    }
}
