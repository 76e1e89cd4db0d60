namespace Remediator.Catalogue.Patterns;

/// <summary>Where a pattern matched, and what its named groups captured.</summary>
public sealed class PatternMatch
{
    private readonly string _text;
    private readonly string[] _names;
    private readonly int[] _bounds;

    internal PatternMatch(string text, string[] names, int start, int end, int[] bounds)
    {
        _text = text;
        _names = names;
        _bounds = bounds;
        Start = start;
        End = end;
    }

    /// <summary>The offset of the match.</summary>
    public int Start { get; }

    /// <summary>The offset behind the match.</summary>
    public int End { get; }

    /// <summary>The text matched.</summary>
    public string Value => _text[Start..End];

    /// <summary>What the group of this name captured last; null when it took no part in the match.</summary>
    public string? Capture(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index < 0 || _bounds[2 * index] < 0 ? null : _text[_bounds[2 * index].._bounds[2 * index + 1]];
    }

    /// <summary>The offset of what the group of this name captured last; -1 when it took no part in the match.</summary>
    public int CaptureStart(string name)
    {
        var index = Array.IndexOf(_names, name);
        return index < 0 ? -1 : _bounds[2 * index];
    }
}
