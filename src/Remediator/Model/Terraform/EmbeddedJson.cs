using System.Text;
using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// JSON that stands inside a text of a module. Of a heredoc it is read in a copy of the file in which all else is blank, so that spans and
/// edits count in the file itself. A quoted text has escapes: it is read without them, and an edit writes the whole text anew.
/// </summary>
internal sealed class EmbeddedJson
{
    private readonly string _text;
    private readonly HclTemplate? _quoted;
    private readonly bool _isJsonFile;

    private EmbeddedJson(DataDocument document, string text, IReadOnlyList<(TextSpan, HclTemplatePart)> interpolations, HclTemplate? quoted, bool isJsonFile)
    {
        Document = document;
        Interpolations = interpolations;
        _text = text;
        _quoted = quoted;
        _isJsonFile = isJsonFile;
        Editor = new JsonEditor(document);
    }

    public DataDocument Document { get; }

    public JsonEditor Editor { get; }

    /// <summary>The interpolations and where they stand in the document.</summary>
    public IReadOnlyList<(TextSpan Span, HclTemplatePart Part)> Interpolations { get; }

    /// <summary>Reads the JSON in a text; null when it is none.</summary>
    public static EmbeddedJson? Read(SourceText source, HclTemplate template) => template.IsHeredoc ? ReadHeredoc(source, template) : ReadQuoted(source, template);

    /// <summary>A piece of the document as it is written.</summary>
    public string Slice(int start, int end) => _text[start..end];

    /// <summary>The span in the file of a node of the document.</summary>
    public TextSpan InFile(TextSpan span) => _quoted?.Span ?? span;

    /// <summary>Edits of the document as edits of the file.</summary>
    public IReadOnlyList<TextEdit> InFile(IReadOnlyList<TextEdit> edits)
    {
        if (_quoted is null)
            return edits;
        var text = new StringBuilder(_text);
        foreach (var edit in edits.OrderByDescending(edit => edit.Span))
            text.Remove(edit.Span.Start, edit.Span.Length).Insert(edit.Span.Start, edit.NewText);
        var content = _isJsonFile ? JsonText.Quote(text.ToString())[1..^1] : HclText.EscapeAround(text.ToString());
        return [TextEdit.Replace(_quoted.Content, content)];
    }

    private static EmbeddedJson? ReadHeredoc(SourceText source, HclTemplate template)
    {
        var masked = source.Text.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (!template.Content.Contains(i) && masked[i] is not ('\n' or '\r'))
                masked[i] = ' ';
        }
        var interpolations = template.Parts.Where(part => part.Text is null).Select(part => (part.Span, part)).ToArray();
        return Read(source, source.Text, masked, interpolations, null);
    }

    private static EmbeddedJson? ReadQuoted(SourceText source, HclTemplate template)
    {
        var text = new StringBuilder();
        var interpolations = new List<(TextSpan, HclTemplatePart)>();
        foreach (var part in template.Parts)
        {
            var start = text.Length;
            text.Append(part.Text ?? source.Slice(part.Span));
            if (part.Text is null)
                interpolations.Add((new TextSpan(start, text.Length), part));
            // An edit writes the whole text anew, and would give the escapes of an interpolation others on top.
            if (part.Text is null && TerraformJsonReader.IsJson(source.Path) && source.Slice(part.Span).Contains('\\'))
                return null;
            // An escaped `$${` could not be told from an interpolation when the text is written anew.
            if (part.Text is not null && part.Text.Contains("${", StringComparison.Ordinal) || part.Text?.Contains("%{", StringComparison.Ordinal) == true)
                return null;
        }
        return Read(source, text.ToString(), text.ToString().ToCharArray(), interpolations, template);
    }

    private static EmbeddedJson? Read(SourceText source, string text, char[] masked, IReadOnlyList<(TextSpan Span, HclTemplatePart Part)> interpolations, HclTemplate? quoted)
    {
        foreach (var (span, _) in interpolations)
            masked.AsSpan(span.Start, span.Length).Fill('x');
        var document = JsonDocumentReader.Parse(SourceText.FromString(new string(masked), source.Path));
        // A list of anything else may be a text that only looks like JSON.
        return document.Problems.Count == 0 && (document.Root is DataMapping || document.Root is DataSequence { Items: [_, ..] items } && items.All(item => item is DataMapping))
            ? new EmbeddedJson(document, text, interpolations, quoted, TerraformJsonReader.IsJson(source.Path))
            : null;
    }
}
