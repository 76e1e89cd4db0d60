using System.Text;

namespace Remediator.Logs;

/// <summary>Wrapped text made one line again.</summary>
internal static class WhiteSpace
{
    /// <summary>Every run of white space becomes one space; none is left at the ends.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                gap = folded.Length > 0;
                continue;
            }
            if (gap)
                folded.Append(' ');
            gap = false;
            folded.Append(c);
        }
        return folded.ToString();
    }
}
