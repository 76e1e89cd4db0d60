using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// JSON that stands inside a heredoc. It is read in a copy of the file in which all else is blank, so that spans and edits count in
/// the file itself.
/// </summary>
internal sealed class EmbeddedJson
{
    private EmbeddedJson(DataDocument document)
    {
        Document = document;
        Editor = new JsonEditor(document);
    }

    public DataDocument Document { get; }

    public JsonEditor Editor { get; }

    /// <summary>Reads the JSON in a span; null when it is none.</summary>
    /// <param name="interpolations">Spans of <c>${…}</c>, which count as text.</param>
    public static EmbeddedJson? Read(SourceText source, TextSpan content, IEnumerable<TextSpan> interpolations)
    {
        var masked = source.Text.ToCharArray();
        for (var i = 0; i < masked.Length; i++)
        {
            if (!content.Contains(i) && masked[i] is not ('\n' or '\r'))
                masked[i] = ' ';
        }
        foreach (var span in interpolations)
            masked.AsSpan(span.Start, span.Length).Fill('x');
        var document = JsonDocumentReader.Parse(SourceText.FromString(new string(masked), source.Path));
        return document.Problems.Count == 0 && document.Root is DataMapping ? new EmbeddedJson(document) : null;
    }
}
