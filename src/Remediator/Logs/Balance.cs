using System.Text;

namespace Remediator.Logs;

/// <summary>Whether a text breaks off inside a quotation or a parenthesis, as wrapped lines do.</summary>
internal static class Balance
{
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
