using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Sources.Hcl;

/// <summary>
/// Reads Terraform's JSON syntax into the same tree as its native one; the spans are those of the JSON.
/// Source: https://developer.hashicorp.com/terraform/language/syntax/json, 2026-11
/// </summary>
public sealed class TerraformJsonReader
{
    // How many labels a block has before its body.
    private static readonly Dictionary<string, int> Labels = new(StringComparer.Ordinal)
    {
        ["resource"] = 2,
        ["data"] = 2,
        ["variable"] = 1,
        ["output"] = 1,
        ["module"] = 1,
        ["provider"] = 1,
        ["locals"] = 0,
        ["terraform"] = 0,
    };

    private readonly SourceText _source;
    private readonly Func<string, bool> _isMap;

    private TerraformJsonReader(SourceText source, Func<string, bool> isMap)
    {
        _source = source;
        _isMap = isMap;
    }

    /// <summary>Whether a path names a file in this syntax.</summary>
    public static bool IsJson(string path) => path.EndsWith(".tf.json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file; what is no JSON gives an empty body and the problems.</summary>
    /// <param name="source">The file.</param>
    /// <param name="isMap">Whether an argument holds a map of the user's own keys: JSON writes nested blocks and maps alike.</param>
    public static HclFile Read(SourceText source, Func<string, bool> isMap)
    {
        var document = JsonDocumentReader.Parse(source);
        var blocks = new List<HclNode>();
        if (document.Problems.Count == 0 && document.Root is DataMapping root)
        {
            var reader = new TerraformJsonReader(source, isMap);
            foreach (var member in root.Members.Where(member => Labels.ContainsKey(member.Name)))
                reader.TakeBlocks(member, member.Value, Labels[member.Name], [], blocks);
        }
        return new HclFile(source, new HclBody(new TextSpan(0, source.Length), blocks), document.Problems);
    }

    private void TakeBlocks(DataMember type, DataNode node, int labels, HclLabel[] taken, List<HclNode> blocks)
    {
        if (node is DataSequence sequence)
        {
            foreach (var item in sequence.Items)
                TakeBlocks(type, item, labels, taken, blocks);
        }
        else if (node is DataMapping mapping && labels > 0)
        {
            foreach (var member in mapping.Members.Where(IsNoComment))
                TakeBlocks(type, member.Value, labels - 1, [.. taken, new HclLabel(member.Name, member.Key.Span)], blocks);
        }
        else if (node is DataMapping body)
        {
            // Bodies of resources hold blocks; values, defaults and inputs hold maps.
            var holdsBlocks = type.Name is "resource" or "data" or "provider" or "terraform";
            blocks.Add(new HclBlock(body.Span, type.Name, type.Key.Span, taken, Body(body, holdsBlocks)));
        }
    }

    private HclBody Body(DataMapping mapping, bool holdsBlocks)
    {
        var items = new List<HclNode>();
        foreach (var member in mapping.Members.Where(IsNoComment))
        {
            if (holdsBlocks && !_isMap(member.Name) && IsBlock(member.Value))
            {
                foreach (var body in member.Value is DataSequence sequence ? sequence.Items.OfType<DataMapping>() : [(DataMapping)member.Value])
                    items.Add(new HclBlock(body.Span, member.Name, member.Key.Span, [], Body(body, true)));
            }
            else
            {
                items.Add(new HclAttribute(member.Name, member.Key.Span, member.Name == "depends_on" ? References(member.Value) : Value(member.Value)));
            }
        }
        return new HclBody(mapping.Span, items);
    }

    private static bool IsNoComment(DataMember member) => member.Name != "//";

    private static bool IsBlock(DataNode node) => node is DataMapping || node is DataSequence { Items: [DataMapping, ..] };

    private HclExpression Value(DataNode node) => node switch
    {
        DataMapping mapping => new HclObject(mapping.Span, [.. mapping.Members.Select(member => new HclObjectItem(Template(member.Key), member.Name, Value(member.Value)))]),
        DataSequence sequence => new HclTuple(sequence.Span, [.. sequence.Items.Select(Value)]),
        DataScalar { Kind: ScalarKind.Text } scalar => Template(scalar),
        DataScalar scalar => new HclLiteral(scalar.Span, scalar.Value),
        _ => new HclLiteral(node.Span, "null"),
    };

    // The text that JSON's escapes stand for is the template; a text that is none is taken as it is.
    private HclTemplate Template(DataScalar scalar)
    {
        var content = new TextSpan(scalar.Span.Start + 1, scalar.Span.End - 1);
        var offsets = Offsets(content);
        if (offsets.Count == scalar.Value.Length + 1)
        {
            try
            {
                var template = new HclTemplateParser(new HclScanner(SourceText.FromString(scalar.Value, _source.Path))).Bare(0);
                return new HclTemplate(scalar.Span, new HclMover(offsets).Parts(template.Parts), content, isHeredoc: false);
            }
            catch (HclSyntaxException)
            {
            }
        }
        return new HclTemplate(scalar.Span, [new HclTemplatePart(content, scalar.Value, null)], content, isHeredoc: false);
    }

    // Where each unit of the text stands in the file, and where the last one ends.
    private List<int> Offsets(TextSpan content)
    {
        var offsets = new List<int>(content.Length + 1);
        var position = content.Start;
        while (position < content.End)
        {
            offsets.Add(position);
            position += _source.Text[position] != '\\' ? 1 : _source.Text[position + 1] == 'u' ? 6 : 2;
        }
        offsets.Add(content.End);
        return offsets;
    }

    private HclExpression References(DataNode node)
    {
        if (node is not DataSequence sequence)
            return Value(node);
        return new HclTuple(sequence.Span, [.. sequence.Items.Select(item => item is DataScalar { Kind: ScalarKind.Text } scalar ? Reference(scalar) : Value(item))]);
    }

    private HclExpression Reference(DataScalar scalar)
    {
        var scanner = new HclScanner(_source) { Position = scalar.Span.Start + 1 };
        try
        {
            var expression = new HclExpressionParser(scanner).Parse(0, newLines: false);
            if (expression.Span.End == scalar.Span.End - 1)
                return expression;
        }
        catch (HclSyntaxException)
        {
        }
        return Template(scalar);
    }
}
