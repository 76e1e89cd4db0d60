using Remediator.Text;

namespace Remediator.Logs;

/// <summary>
/// Tells where a terminal cut a line in the middle of a word. A single cut leaves nothing to measure a width by, so the fixed words
/// of known messages decide: a literal of a signature that stands in the two lines put together, and not with a space between them.
/// </summary>
internal sealed class WordCut(Lazy<LiteralSet>? literals)
{
    // Longer than the fixed words of a message.
    private const int Window = 100;

    /// <summary>Whether the next line goes on with the word that the line breaks off in.</summary>
    public bool IsBetween(string line, string next)
    {
        var head = next.AsSpan().TrimStart();
        if (literals is null || line.Length < Wrap.LeastWidth || char.IsWhiteSpace(line[^1]) || head.IsEmpty)
            return false;
        var tail = line.AsSpan(Math.Max(0, line.Length - Window));
        head = head[..Math.Min(head.Length, Window)];
        var whole = string.Concat(tail, head);
        if (!literals.Value.ContainsAny(whole))
            return false;
        var joined = Found(whole);
        var spaced = Found(string.Concat(tail, " ", head));
        return Gained(joined, spaced) && !Gained(spaced, joined);
    }

    private bool[] Found(string text)
    {
        var found = new bool[literals!.Value.Count];
        literals.Value.FindAll(text, found);
        return found;
    }

    private static bool Gained(bool[] here, bool[] there)
    {
        for (var i = 0; i < here.Length; i++)
        {
            if (here[i] && !there[i])
                return true;
        }
        return false;
    }
}
