using System.Text;

namespace Remediator.Logs;

/// <summary>Whether a text breaks off in the middle of a sentence, as wrapped lines do.</summary>
internal static class Wrap
{
    /// <summary>Whether the next line belongs to the text for certain: it ends in a comma or colon, or inside a quotation or parenthesis.</summary>
    public static bool GoesOn(StringBuilder text)
    {
        var last = text.Length - 1;
        while (last >= 0 && text[last] == ' ')
            last--;
        return last >= 0 && text[last] is ',' or ':' || IsOpen(text);
    }

    /// <summary>Whether the text ends inside a quotation or a parenthesis.</summary>
    public static bool IsOpen(StringBuilder text)
    {
        var quotes = 0;
        var depth = 0;
        foreach (var chunk in text.GetChunks())
        {
            foreach (var c in chunk.Span)
            {
                if (c == '"')
                    quotes++;
                else if (c is '(' or '[')
                    depth++;
                else if (c is ')' or ']')
                    depth = Math.Max(0, depth - 1);
            }
        }
        return depth > 0 || quotes % 2 == 1;
    }
}
