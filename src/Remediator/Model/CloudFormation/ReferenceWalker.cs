using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>
/// Finds where a template refers to a logical id: <c>Ref</c>, <c>GetAtt</c>, <c>DependsOn</c>, and <c>${…}</c> inside <c>Sub</c>.
/// </summary>
/// <param name="onScalar">Told of a scalar that is the id, or begins with it and a dot.</param>
/// <param name="onSpan">Told of the id inside a substitution's text.</param>
internal sealed class ReferenceWalker(SourceText source, Action<DataScalar> onScalar, Action<TextSpan> onSpan)
{
    private const int MaxDepth = 200;

    public void Visit(DataNode node, string id, int depth = 0)
    {
        if (depth > MaxDepth)
            return;
        Tagged(node, IntrinsicBinder.FunctionOf(node.Tag), id);
        switch (node)
        {
            case DataMapping mapping:
                foreach (var member in mapping.Members)
                {
                    Tagged(member.Value, member.Name, id);
                    Visit(member.Value, id, depth + 1);
                }
                break;
            case DataSequence sequence:
                foreach (var item in sequence.Items)
                    Visit(item, id, depth + 1);
                break;
        }
    }

    private void Tagged(DataNode node, string? function, string id)
    {
        switch (function, node)
        {
            case ("Ref" or "DependsOn", DataScalar scalar) when scalar.Value == id:
                onScalar(scalar);
                break;
            case ("DependsOn", DataSequence sequence):
                foreach (var item in sequence.Items.OfType<DataScalar>().Where(item => item.Value == id))
                    onScalar(item);
                break;
            case ("Fn::GetAtt", DataScalar scalar) when scalar.Value == id || scalar.Value.StartsWith(id + ".", StringComparison.Ordinal):
                onScalar(scalar);
                break;
            case ("Fn::GetAtt", DataSequence { Items: [DataScalar first, ..] }) when first.Value == id:
                onScalar(first);
                break;
            case ("Fn::Sub", DataScalar scalar):
                InText(scalar, id);
                break;
            case ("Fn::Sub", DataSequence { Items: [DataScalar scalar, DataMapping locals, ..] }) when locals.Find(id) is null:
                InText(scalar, id);
                break;
        }
    }

    private void InText(DataScalar scalar, string id)
    {
        var raw = source.Text.AsSpan(scalar.ContentSpan.Start, scalar.ContentSpan.Length);
        var from = 0;
        while (raw[from..].IndexOf("${", StringComparison.Ordinal) is >= 0 and var hit)
        {
            from += hit + 2;
            var name = raw[from..];
            if (name.Length > id.Length && name.StartsWith(id, StringComparison.Ordinal) && (name[id.Length] is '}' or '.'))
                onSpan(new TextSpan(scalar.ContentSpan.Start + from, scalar.ContentSpan.Start + from + id.Length));
        }
    }
}
