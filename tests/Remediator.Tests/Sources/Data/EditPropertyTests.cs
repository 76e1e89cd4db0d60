using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>
/// Every kind of edit, at nodes drawn from real templates in several styles of writing: the result must parse,
/// and must say just what the edit was to make it say.
/// </summary>
public sealed class EditPropertyTests
{
    private const int EditsPerDocument = 6;

    [SharedFact]
    public void Edited_json_says_what_it_was_to_say()
    {
        foreach (var source in SharedTemplates.Json().SelectMany(SharedTemplates.JsonStyles))
            EditAtRandom(JsonDocumentReader.Parse(source), document => new JsonEditor(document), new Samples(IsJson: true));
    }

    [SharedFact]
    public void Edited_yaml_says_what_it_was_to_say()
    {
        foreach (var source in SharedTemplates.Yaml().SelectMany(SharedTemplates.YamlStyles))
            EditAtRandom(YamlDocumentReader.Parse(source), document => new YamlEditor(document), new Samples(IsJson: false));
    }

    [SharedFact]
    public void Edited_json_within_yaml_says_what_it_was_to_say()
    {
        foreach (var source in SharedTemplates.Json().SelectMany(s => SharedTemplates.JsonStyles(s).Take(2)))
            EditAtRandom(YamlDocumentReader.Parse(source), document => new YamlEditor(document), new Samples(IsJson: false));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Edited_awkward_document_says_what_it_was_to_say(string text)
    {
        foreach (var variant in new[] { text, text.TrimEnd(), text.ReplaceLineEndings("\r\n") })
            EditAtRandom(YamlDocumentReader.Parse(SourceText.FromString(variant)), document => new YamlEditor(document), new Samples(IsJson: false), edits: 400);
    }

    public static TheoryData<string> Documents => new(AwkwardYaml.Documents);

    internal static void EditAtRandom(DataDocument document, Func<DataDocument, IDataEditor> editorOf, Samples samples, int edits = EditsPerDocument)
    {
        document.Problems.ShouldBeEmpty();
        var nodes = new List<DataNode>();
        Collect(document.Root!, nodes);
        var random = new Random(document.Source.Length);
        var editor = editorOf(document);
        for (var i = 0; i < edits; i++)
        {
            var node = nodes[random.Next(nodes.Count)];
            var edit = EditCase.Draw(document.Root!, node, editor, samples, random);
            if (edit is not null)
                Check(document, edit);
        }
    }

    private static void Check(DataDocument document, EditCase edit)
    {
        var set = new EditSet();
        set.TryAdd(document.Source, edit.Edits, "test").ShouldBeNull(edit.Name);
        var text = set.Apply(document.Source);
        var result = document.Format == DataFormat.Json
            ? JsonDocumentReader.Parse(SourceText.FromString(text))
            : YamlDocumentReader.Parse(SourceText.FromString(text));
        string Describe() => $"{edit.Name} in {document.Source.Path}\n{Around(document.Source.Text, edit.Edits[0].Span.Start)}\n-- became --\n{Around(text, edit.Edits[0].Span.Start)}";
        // An edit may take away the anchor that an alias elsewhere names; that is for who plans the edit to see.
        if (result.Problems.Any(p => p.Message.StartsWith("no anchor", StringComparison.Ordinal)))
            return;
        result.Problems.Select(p => $"{p.Location} {p.Message}").ShouldBeEmpty(Describe());
        FirstDifference(ModelNode.Of(result.Root!).Print(), edit.Expected).ShouldBeNull(Describe());
        if (!document.Source.Text.Contains("\r\n", StringComparison.Ordinal))
            text.ShouldNotContain("\r", customMessage: Describe());
        else
            text.Replace("\r\n", "", StringComparison.Ordinal).ShouldNotContain("\n", customMessage: Describe());
    }

    private static string? FirstDifference(string actual, string expected)
    {
        var pairs = actual.Split('\n').Zip(expected.Split('\n')).SkipWhile(pair => pair.First == pair.Second);
        return actual == expected ? null : pairs.Select(pair => $"says `{pair.First}`, not `{pair.Second}`").FirstOrDefault("says too much or too little");
    }

    private static string Around(string text, int offset)
    {
        var start = Math.Max(0, Math.Min(offset, text.Length) - 250);
        return text[start..Math.Min(text.Length, start + 700)];
    }

    private static void Collect(DataNode node, List<DataNode> nodes)
    {
        nodes.Add(node);
        foreach (var child in DataTree.ChildrenOf(node))
            Collect(child, nodes);
    }
}
