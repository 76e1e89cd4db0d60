using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>One edit, and what the document must say after it.</summary>
internal sealed record EditCase(string Name, IReadOnlyList<TextEdit> Edits, string Expected)
{
    /// <summary>Draws an edit that makes sense at the node; null when none does.</summary>
    public static EditCase? Draw(DataNode root, DataNode node, IDataEditor editor, Samples samples, Random random)
    {
        var model = ModelNode.Of(root);
        var target = Find(root, model, node)!;
        var path = DataTree.AncestorsOf(root, node);
        var (text, isBlock) = samples.Value(random);
        var value = ValueModel(text, samples);
        if (path is [.., var parent] && random.Next(3) == 0)
        {
            var holder = Find(root, model, parent)!;
            var index = DataTree.ChildrenOf(parent).ToList().FindIndex(child => ReferenceEquals(child, node));
            if (parent is DataSequence && isBlock && text.StartsWith("Text", StringComparison.Ordinal))
                return null;
            holder.Children[index] = (holder.Children[index].Key, value);
            return new EditCase($"replace value {Describe(node)} by {text}", editor.ReplaceValue(parent, node, text, isBlock), model.Print());
        }
        return node switch
        {
            DataMapping mapping => DrawForMapping(mapping, target, model, editor, samples, random),
            DataSequence sequence => DrawForSequence(sequence, target, model, editor, samples, random),
            DataScalar scalar => ReplaceScalar(scalar, root, model, editor, random),
            _ => null,
        };
    }

    private static EditCase DrawForMapping(DataMapping mapping, ModelNode target, ModelNode model, IDataEditor editor, Samples samples, Random random)
    {
        var count = mapping.Members.Count;
        var kind = count == 0 ? 0 : random.Next(4);
        if (kind == 1)
        {
            var index = random.Next(count);
            target.Children.RemoveAt(index);
            return new EditCase($"remove member {mapping.Members[index].Name}", editor.RemoveMember(mapping, mapping.Members[index]), model.Print());
        }
        if (kind == 2)
        {
            var index = random.Next(count);
            var name = Samples.Scalar(random) + "Renamed";
            target.Children[index] = (name, target.Children[index].Value);
            return new EditCase($"rename {mapping.Members[index].Name} to {name}", [editor.RenameKey(mapping.Members[index], name)], model.Print());
        }
        var (text, isBlock) = samples.Value(random);
        var after = random.Next(-1, count);
        target.Children.Insert(after + 1, ("NewKey", ValueModel(text, samples)));
        var edits = editor.InsertMember(mapping, after < 0 ? null : mapping.Members[after], samples.Quote("NewKey"), text, isBlock);
        return new EditCase($"insert member after {after} of {Describe(mapping)}: {text}", edits, model.Print());
    }

    private static EditCase DrawForSequence(DataSequence sequence, ModelNode target, ModelNode model, IDataEditor editor, Samples samples, Random random)
    {
        var count = sequence.Items.Count;
        if (count > 0 && random.Next(3) == 0)
        {
            var index = random.Next(count);
            target.Children.RemoveAt(index);
            return new EditCase($"remove item {index}", editor.RemoveItem(sequence, index), model.Print());
        }
        var (text, _) = samples.Value(random);
        var after = random.Next(-1, count);
        target.Children.Insert(after + 1, ("-", ValueModel(text, samples)));
        return new EditCase($"insert item after {after} of {Describe(sequence)}: {text}", editor.InsertItem(sequence, after, text), model.Print());
    }

    private static EditCase ReplaceScalar(DataScalar scalar, DataNode root, ModelNode model, IDataEditor editor, Random random)
    {
        var text = Samples.Scalar(random);
        var edit = editor.ReplaceScalar(scalar, text);
        var isBare = edit.NewText.Trim() == text || edit.NewText == ": " + text;
        var kind = isBare && scalar.Tag is null ? scalar.Kind : ScalarKind.Text;
        if (isBare && scalar.Kind != ScalarKind.Text && YamlText.PlainTypeOf(text) == PlainType.Text)
            kind = ScalarKind.Text;
        var replaced = new ModelNode { Head = $"{scalar.Tag} {kind} {text.TrimEnd('\n')}" };
        if (DataTree.ParentOf(root, scalar) is not { } parent)
            return new EditCase($"replace root scalar by {text}", [edit], replaced.Print());
        var holder = Find(root, model, parent)!;
        var index = DataTree.ChildrenOf(parent).ToList().FindIndex(child => ReferenceEquals(child, scalar));
        holder.Children[index] = (holder.Children[index].Key, replaced);
        return new EditCase($"replace scalar {Describe(scalar)} by {text}", [edit], model.Print());
    }

    private static ModelNode ValueModel(string text, Samples samples)
    {
        var source = SourceText.FromString(text);
        var document = samples.IsJson ? JsonDocumentReader.Parse(source) : YamlDocumentReader.Parse(source);
        document.Problems.ShouldBeEmpty();
        return ModelNode.Of(document.Root!);
    }

    private static string Describe(DataNode node) => $"{node.GetType().Name} at {node.Span}";

    private static ModelNode? Find(DataNode node, ModelNode model, DataNode wanted)
    {
        if (ReferenceEquals(node, wanted))
            return model;
        foreach (var (child, childModel) in DataTree.ChildrenOf(node).Zip(model.Children))
        {
            if (child.Span.Contains(wanted.Span) && Find(child, childModel.Value, wanted) is { } found)
                return found;
        }
        return null;
    }
}
