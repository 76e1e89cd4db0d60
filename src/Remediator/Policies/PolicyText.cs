using System.Text;
using Remediator.Model;

namespace Remediator.Policies;

/// <summary>
/// A text of a policy or of a request as a sequence of symbols: characters, the wildcards <c>*</c> and <c>?</c>, and open parts that
/// only the deployment knows. An open part is equal to itself, whatever it is, and to anything else only perhaps.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html (wildcards)
/// </summary>
internal sealed class PolicyText
{
    // Beyond this many comparisons the answer is not worth its time; it is unknown then.
    private const long MaxWork = 1L << 22;
    private const int Run = -1;
    private const int One = -2;
    private const int FirstOpen = -3;

    private readonly int[] _symbols;

    private PolicyText(int[] symbols) => _symbols = symbols;

    public int Length => _symbols.Length;

    /// <summary>Whether a part of the text is open.</summary>
    public bool IsOpen => Array.Exists(_symbols, symbol => symbol <= FirstOpen);

    /// <summary>A text of a policy.</summary>
    /// <param name="names">Names of open parts, shared by all texts that are compared.</param>
    /// <param name="hasWildcards">Whether <c>*</c> and <c>?</c> are wildcards in it.</param>
    /// <param name="variables">What its policy variables stand for; null when it has none.</param>
    /// <returns>The text; null when it names a variable that the request has no value for, so that it matches nothing.</returns>
    public static PolicyText? OfPolicy(TextPattern pattern, OpenNames names, bool hasWildcards, PolicyVariables? variables)
    {
        var symbols = new List<int>();
        foreach (var (text, isHole) in pattern.Parts)
        {
            if (isHole)
                symbols.Add(names[text]);
            else if (!AppendPolicy(symbols, text, names, hasWildcards, variables))
                return null;
        }
        return new PolicyText([.. symbols]);
    }

    /// <summary>A text of a request: nothing in it is a wildcard; <c>${name}</c> is an open part.</summary>
    public static PolicyText OfRequest(string text, OpenNames names)
    {
        var symbols = new List<int>(text.Length);
        var position = 0;
        while (text.IndexOf("${", position, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('}', open) is > 0 and var close)
        {
            Append(symbols, text.AsSpan(position, open - position));
            symbols.Add(names[text[(open + 2)..close]]);
            position = close + 1;
        }
        Append(symbols, text.AsSpan(position));
        return new PolicyText([.. symbols]);
    }

    /// <summary>The parts between colons; the last holds what is left when there are more than <paramref name="count"/>.</summary>
    public IReadOnlyList<PolicyText> Split(int count)
    {
        var parts = new List<PolicyText>(count);
        var start = 0;
        for (var i = 0; i < _symbols.Length && parts.Count < count - 1; i++)
        {
            if (_symbols[i] != ':')
                continue;
            parts.Add(new PolicyText(_symbols[start..i]));
            start = i + 1;
        }
        parts.Add(new PolicyText(_symbols[start..]));
        return parts;
    }

    /// <summary>Whether this text of a policy covers a text of a request.</summary>
    public Match Covers(PolicyText actual, bool ignoreCase = false)
    {
        if (IsCertain(actual, ignoreCase))
            return Match.Yes;
        return (IsOpen || actual.IsOpen) && IsPossible(actual, ignoreCase) ? Match.Unknown : Match.No;
    }

    private static bool AppendPolicy(List<int> symbols, string text, OpenNames names, bool hasWildcards, PolicyVariables? variables)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (variables is not null && text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{')
            {
                var close = text.IndexOf('}', i);
                if (close < 0)
                {
                    // The variable's name goes on in a part that is not known.
                    symbols.Add(names[text[i..]]);
                    return true;
                }
                if (variables.ValueOf(text[(i + 2)..close]) is not { } value)
                    return false;
                symbols.AddRange(OfRequest(value, names)._symbols);
                i = close;
                continue;
            }
            if (hasWildcards && (text[i] is '*' or '?'))
                symbols.Add(text[i] == '*' ? Run : One);
            else
                i += Append(symbols, text, i);
        }
        return true;
    }

    private static void Append(List<int> symbols, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
            i += Append(symbols, text, i);
    }

    // A character outside the basic plane is one character, for `?` as well. Returns how many units more than one it took.
    private static int Append(List<int> symbols, ReadOnlySpan<char> text, int at)
    {
        if (Rune.DecodeFromUtf16(text[at..], out var rune, out var taken) != System.Buffers.OperationStatus.Done)
        {
            symbols.Add(text[at]);
            return 0;
        }
        symbols.Add(rune.Value);
        return taken - 1;
    }

    // The classic two-pointer match: linear in practice, never worse than pattern times text.
    private bool IsCertain(PolicyText actual, bool ignoreCase)
    {
        int[] pattern = _symbols, text = actual._symbols;
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == Run)
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == One ? text[t] >= 0 : Same(pattern[p], text[t], ignoreCase)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }
        while (p < pattern.Length && pattern[p] == Run)
            p++;
        return p == pattern.Length;
    }

    // Whether some values of the open parts make the two match; each open part is taken by itself.
    private bool IsPossible(PolicyText actual, bool ignoreCase)
    {
        int[] pattern = _symbols, text = actual._symbols;
        if ((long)pattern.Length * text.Length > MaxWork)
            return true;
        var row = new bool[text.Length + 1];
        var next = new bool[text.Length + 1];
        row[0] = true;
        for (var t = 0; t < text.Length; t++)
            row[t + 1] = row[t] && text[t] < 0;
        foreach (var symbol in pattern)
        {
            var takesAny = symbol is Run or <= FirstOpen;
            next[0] = row[0] && takesAny;
            for (var t = 0; t < text.Length; t++)
            {
                next[t + 1] = takesAny
                    ? row[t + 1] || next[t]
                    : text[t] < 0
                        ? row[t] || row[t + 1] || next[t]
                        : row[t] && (symbol == One || Same(symbol, text[t], ignoreCase));
            }
            (row, next) = (next, row);
        }
        return row[text.Length];
    }

    private static bool Same(int a, int b, bool ignoreCase) =>
        a == b || (ignoreCase && a >= 0 && b >= 0 && Rune.IsValid(a) && Rune.IsValid(b)
            && Rune.ToLowerInvariant(new Rune(a)) == Rune.ToLowerInvariant(new Rune(b)));

    /// <summary>Numbers for the names of open parts.</summary>
    public sealed class OpenNames
    {
        private readonly List<string> _names = [];

        public int this[string name]
        {
            get
            {
                if (!_names.Contains(name))
                    _names.Add(name);
                return FirstOpen - _names.IndexOf(name);
            }
        }
    }
}
