using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>
/// Changes the texts between the interpolations of a program's text: template literals, f-strings, format texts. The interpolations
/// themselves stay as they are written, whatever they come to.
/// </summary>
internal static class InterpolatedTexts
{
    /// <returns>The change; null when the new value is not the old one with other texts.</returns>
    public static SourceChange? Replace(SourceText source, TemplateValue before, TemplateValue after)
    {
        var holes = before.Holes!.OrderBy(hole => hole.Key).Select(hole => (Value: before.Parts[hole.Key], Span: hole.Value)).ToArray();
        if (holes.Length == 0)
            return null;
        var (old, fresh) = (TextsBetween(before.Parts, holes), TextsBetween(after.Parts, holes));
        if (old is null || fresh is null)
            return null;
        var edits = new List<TextEdit>();
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i] == fresh[i])
                continue;
            if (!IsPlain(old[i]) || !IsPlain(fresh[i]))
                return SourceChange.Refused($"the text `{fresh[i]}` would need characters that the program's text cannot hold as they are");
            // A text's place is known by the interpolation beside it: nothing plain is written in two ways.
            var span = i < holes.Length
                ? new TextSpan(holes[i].Span.Start - old[i].Length, holes[i].Span.Start)
                : new TextSpan(holes[^1].Span.End, holes[^1].Span.End + old[i].Length);
            if (source.Slice(span) != old[i])
                return null;
            edits.Add(TextEdit.Replace(span, fresh[i]));
        }
        return SourceChange.Of(source, edits);
    }

    // One text before each interpolation and one behind the last; null when the interpolations are not the same ones in the same order.
    private static string[]? TextsBetween(IReadOnlyList<Value> parts, (Value Value, TextSpan Span)[] holes)
    {
        var texts = new string[holes.Length + 1];
        Array.Fill(texts, "");
        var next = 0;
        foreach (var part in parts)
        {
            if (next < holes.Length && ReferenceEquals(part, holes[next].Value))
                next++;
            else if (part is ScalarValue text)
                texts[next] += text.Text;
            else
                return null;
        }
        return next == holes.Length ? texts : null;
    }

    private static bool IsPlain(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or '/' or ':' or ' ');
}
