namespace Remediator.Catalogue.Patterns;

/// <summary>A set of UTF-16 units, built from ranges.</summary>
internal sealed class CharacterSet
{
    // Pairs of first and last.
    private const string WhiteSpace = "\t\r  \u0085\u0085\u00A0\u00A0\u1680\u1680\u2000\u200A\u2028\u2029\u202F\u202F\u205F\u205F\u3000\u3000";

    private readonly List<int> _bounds = [];
    private readonly bool[] _ascii = new bool[128];

    /// <summary>Whether everything outside the ranges is meant instead.</summary>
    public bool IsNegated { get; set; }

    public static CharacterSet Shorthand(char letter)
    {
        var set = new CharacterSet { IsNegated = char.IsAsciiLetterUpper(letter) };
        set.AddShorthand(char.ToLowerInvariant(letter));
        return set;
    }

    public void Add(int first, int last)
    {
        _bounds.Add(first);
        _bounds.Add(last);
        for (var c = first; c <= last && c < 128; c++)
            _ascii[c] = true;
    }

    /// <summary>Adds what <c>\d \w \s \D \W \S</c> stands for.</summary>
    public void AddShorthand(char letter)
    {
        if (char.IsAsciiLetterUpper(letter))
        {
            AddComplementOf(Shorthand(char.ToLowerInvariant(letter)));
            return;
        }
        if (letter == 's')
        {
            for (var i = 0; i < WhiteSpace.Length; i += 2)
                Add(WhiteSpace[i], WhiteSpace[i + 1]);
            return;
        }
        Add('0', '9');
        if (letter == 'w')
        {
            Add('A', 'Z');
            Add('_', '_');
            Add('a', 'z');
        }
    }

    public bool Contains(char c)
    {
        if (c < 128)
            return _ascii[c] != IsNegated;
        for (var i = 0; i < _bounds.Count; i += 2)
        {
            if (c >= _bounds[i] && c <= _bounds[i + 1])
                return !IsNegated;
        }
        return IsNegated;
    }

    // The shorthands' ranges are in ascending order.
    private void AddComplementOf(CharacterSet other)
    {
        var next = 0;
        for (var i = 0; i < other._bounds.Count; i += 2)
        {
            Add(next, other._bounds[i] - 1);
            next = other._bounds[i + 1] + 1;
        }
        Add(next, char.MaxValue);
    }
}
