using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>A document that is edited and printed.</summary>
internal sealed class Edited
{
    private readonly EditSet _edits = new();

    private Edited(DataDocument document, IDataEditor editor)
    {
        document.Problems.ShouldBeEmpty();
        Document = document;
        Editor = editor;
    }

    public DataDocument Document { get; }

    public IDataEditor Editor { get; }

    public static Edited Json(string text)
    {
        var document = JsonDocumentReader.Parse(SourceText.FromString(text));
        return new Edited(document, new JsonEditor(document));
    }

    public static Edited Yaml(string text)
    {
        var document = YamlDocumentReader.Parse(SourceText.FromString(text));
        return new Edited(document, new YamlEditor(document));
    }

    /// <summary>The node at a path of keys and indexes: <c>Resources.Key.Tags.0</c>; the root for an empty path.</summary>
    public DataNode At(string path)
    {
        var node = Document.Root!;
        foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            node = node is DataSequence sequence ? sequence.Items[int.Parse(step)] : ((DataMapping)node).Find(step)!.Value;
        return node;
    }

    public string Insert(string mapping, string? after, string key, string value, bool isBlock = false)
    {
        var target = (DataMapping)At(mapping);
        return Apply(Editor.InsertMember(target, after is null ? null : target.Find(after), key, value, isBlock));
    }

    public string InsertItem(string sequence, int after, string value) => Apply(Editor.InsertItem((DataSequence)At(sequence), after, value));

    public string Remove(string mapping, string key)
    {
        var target = (DataMapping)At(mapping);
        return Apply(Editor.RemoveMember(target, target.Find(key)!));
    }

    public string RemoveItem(string sequence, int index) => Apply(Editor.RemoveItem((DataSequence)At(sequence), index));

    public string Replace(string parent, string child, string value, bool isBlock = false) =>
        Apply(Editor.ReplaceValue(At(parent), At($"{parent}.{child}"), value, isBlock));

    public string SetScalar(string path, string value) => Apply([Editor.ReplaceScalar((DataScalar)At(path), value)]);

    public string Rename(string mapping, string key, string name) => Apply([Editor.RenameKey(((DataMapping)At(mapping)).Find(key)!, name)]);

    /// <summary>Adds edits to those made so far, and prints the document with all of them.</summary>
    public string Apply(IReadOnlyList<TextEdit> edits)
    {
        _edits.TryAdd(Document.Source, edits, "test").ShouldBeNull();
        return _edits.Apply(Document.Source);
    }
}
