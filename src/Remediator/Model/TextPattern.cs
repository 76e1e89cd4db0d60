using System.Text;

namespace Remediator.Model;

/// <summary>
/// A text of which some parts may be unknown: literals and named holes. It comes from names such as
/// <c>/app/${Stage}/api</c>, and tells whether a name seen in a log can be it.
/// </summary>
public sealed class TextPattern
{
    private readonly List<Segment> _segments = [];

    /// <summary>Whether every part is known.</summary>
    public bool IsLiteral => _segments.TrueForAll(s => !s.IsHole);

    /// <summary>Whether at least one unit of it is known.</summary>
    public bool HasLiteral => _segments.Exists(s => !s.IsHole);

    /// <summary>Number of units that are known: how much a match says.</summary>
    public int LiteralLength => _segments.Sum(s => s.IsHole ? 0 : s.Text.Length);

    /// <summary>The text; null when a part is unknown.</summary>
    public string? Literal => IsLiteral ? ToString() : null;

    /// <summary>The parts in order: known text, or the name of a hole.</summary>
    internal IReadOnlyList<Segment> Parts => _segments;

    internal TextPattern Add(string text)
    {
        if (text.Length == 0)
            return this;
        if (_segments is [.., { IsHole: false } last])
            _segments[^1] = new Segment(last.Text + text, IsHole: false);
        else
            _segments.Add(new Segment(text, IsHole: false));
        return this;
    }

    internal TextPattern AddHole(string name)
    {
        if (_segments is not [.., { IsHole: true }])
            _segments.Add(new Segment(name, IsHole: true));
        return this;
    }

    /// <summary>Whether <paramref name="text"/> can be this text, each hole standing for at least one unit.</summary>
    public bool Matches(string text)
    {
        // Greedy from the left with the last literal anchored at the end: linear, since holes match anything.
        var position = 0;
        for (var i = 0; i < _segments.Count; i++)
        {
            var (literal, isHole) = _segments[i];
            if (isHole)
            {
                if (i == _segments.Count - 1)
                    return position < text.Length;
                continue;
            }
            var afterHole = i > 0;
            if (i == _segments.Count - 1)
            {
                var start = text.Length - literal.Length;
                return text.EndsWith(literal, StringComparison.Ordinal) && (afterHole ? start > position : start == position);
            }
            if (!afterHole)
            {
                if (!text.StartsWith(literal, StringComparison.Ordinal))
                    return false;
                position = literal.Length;
                continue;
            }
            var hit = position + 1 <= text.Length ? text.IndexOf(literal, position + 1, StringComparison.Ordinal) : -1;
            if (hit < 0)
                return false;
            position = hit + literal.Length;
        }
        return _segments.Count == 0 && text.Length == 0;
    }

    /// <summary>The text with each hole replaced.</summary>
    public string WithHolesAs(string replacement) => string.Concat(_segments.Select(s => s.IsHole ? replacement : s.Text));

    /// <summary>The text with each hole shown as <c>${name}</c>.</summary>
    public override string ToString()
    {
        if (_segments is [{ IsHole: false } only])
            return only.Text;
        var result = new StringBuilder();
        foreach (var (text, isHole) in _segments)
            _ = isHole ? result.Append("${").Append(text).Append('}') : result.Append(text);
        return result.ToString();
    }

    /// <summary>A part: known text, or the name of a hole.</summary>
    // A class: a list of structs of our own would be compiled at every start of the program.
    internal sealed record Segment(string Text, bool IsHole);
}
