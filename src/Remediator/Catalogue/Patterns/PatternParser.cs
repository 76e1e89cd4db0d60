namespace Remediator.Catalogue.Patterns;

/// <summary>Reads the syntax of patterns.</summary>
internal sealed class PatternParser(string pattern)
{
    private const int MaximumLength = 4_000;
    private const int MaximumDepth = 50;
    private const int MaximumRepeat = 1_000;
    private const int MaximumNames = 32;

    private int _at;
    private int _depth;

    /// <summary>The names of the groups, each once.</summary>
    public List<string> Names { get; } = [];

    private bool IsAtEnd => _at >= pattern.Length;

    public PatternNode Parse()
    {
        if (pattern.Length > MaximumLength)
            throw new PatternException($"the pattern is longer than {MaximumLength} characters", MaximumLength);
        var root = Alternation();
        return IsAtEnd ? root : throw Fault("`)` closes no group");
    }

    private PatternException Fault(string message) => new(message, _at);

    private PatternNode Alternation()
    {
        var alternation = new PatternNode(PatternNodeKind.Alternation, _at);
        alternation.Children.Add(Sequence());
        while (Take('|'))
            alternation.Children.Add(Sequence());
        foreach (var child in alternation.Children)
            alternation.CanBeEmpty |= child.CanBeEmpty;
        return alternation.Children.Count == 1 ? alternation.Children[0] : alternation;
    }

    private PatternNode Sequence()
    {
        var sequence = new PatternNode(PatternNodeKind.Sequence, _at) { CanBeEmpty = true };
        while (!IsAtEnd && pattern[_at] is not ('|' or ')'))
        {
            var item = Quantified(Atom());
            sequence.CanBeEmpty &= item.CanBeEmpty;
            sequence.Children.Add(item);
        }
        return sequence;
    }

    private PatternNode Atom()
    {
        var position = _at;
        var c = pattern[_at];
        if (c is '*' or '+' or '?' || (c == '{' && IsCount()))
            throw Fault($"`{c}` has nothing to repeat");
        _at++;
        switch (c)
        {
            case '(':
                return Group(position);
            case '[':
                return new PatternNode(PatternNodeKind.Set, position) { Set = Class(position) };
            case '.':
                var any = new CharacterSet { IsNegated = true };
                any.Add('\n', '\n');
                return new PatternNode(PatternNodeKind.Set, position) { Set = any };
            case '^':
                return Assertion(Opcode.TextStart, position);
            case '$':
                return Assertion(Opcode.TextEnd, position);
            case '\\':
                return Escape(position);
            default:
                return new PatternNode(PatternNodeKind.Character, position) { Character = c };
        }
    }

    private static PatternNode Assertion(Opcode opcode, int position) =>
        new(PatternNodeKind.Assertion, position) { Assertion = opcode, CanBeEmpty = true };

    private PatternNode Escape(int position)
    {
        if (IsAtEnd)
            throw new PatternException("the pattern ends within an escape", position);
        switch (pattern[_at])
        {
            case 'b':
                _at++;
                return Assertion(Opcode.WordBoundary, position);
            case 'B':
                _at++;
                return Assertion(Opcode.NotWordBoundary, position);
            case 'd' or 'w' or 's' or 'D' or 'W' or 'S':
                return new PatternNode(PatternNodeKind.Set, position) { Set = CharacterSet.Shorthand(pattern[_at++]) };
            default:
                return new PatternNode(PatternNodeKind.Character, position) { Character = EscapedCharacter(position) };
        }
    }

    private char EscapedCharacter(int position)
    {
        if (IsAtEnd)
            throw new PatternException("the pattern ends within an escape", position);
        var c = pattern[_at++];
        switch (c)
        {
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'f':
                return '\f';
            case 'v':
                return '\v';
            case 'x':
                return Hexadecimal(2, position);
            case 'u':
                return Hexadecimal(4, position);
            default:
                if (char.IsAsciiLetterOrDigit(c) || c == '_' || c > 127)
                    throw new PatternException($"`\\{c}` is not supported", position);
                return c;
        }
    }

    private char Hexadecimal(int digits, int position)
    {
        var value = 0;
        for (var i = 0; i < digits; i++)
        {
            if (IsAtEnd || !char.IsAsciiHexDigit(pattern[_at]))
                throw new PatternException($"the escape needs {digits} hexadecimal digits", position);
            value = 16 * value + Convert.ToInt32(pattern[_at++].ToString(), 16);
        }
        return (char)value;
    }

    private PatternNode Group(int position)
    {
        if (++_depth > MaximumDepth)
            throw new PatternException($"groups are nested deeper than {MaximumDepth}", position);
        var name = -1;
        if (Take('?') && !Take(':'))
            name = GroupName(position);
        var body = Alternation();
        if (!Take(')'))
            throw new PatternException("the group is not closed", position);
        _depth--;
        if (name < 0)
            return body;
        var capture = new PatternNode(PatternNodeKind.Capture, position) { Name = name, CanBeEmpty = body.CanBeEmpty };
        capture.Children.Add(body);
        return capture;
    }

    private int GroupName(int position)
    {
        if (!Take('<') || IsAtEnd || !(char.IsAsciiLetter(pattern[_at]) || pattern[_at] == '_'))
            throw new PatternException("only (?:…) and (?<name>…) are supported", position);
        var start = _at;
        while (!IsAtEnd && (char.IsAsciiLetterOrDigit(pattern[_at]) || pattern[_at] == '_'))
            _at++;
        var name = pattern[start.._at];
        if (!Take('>'))
            throw Fault("the name of the group is not closed by `>`");
        var index = Names.IndexOf(name);
        if (index >= 0)
            return index;
        if (Names.Count == MaximumNames)
            throw new PatternException($"there are more than {MaximumNames} names", position);
        Names.Add(name);
        return Names.Count - 1;
    }

    private CharacterSet Class(int position)
    {
        var set = new CharacterSet { IsNegated = Take('^') };
        for (var isFirst = true; ; isFirst = false)
        {
            if (IsAtEnd)
                throw new PatternException("the class is not closed", position);
            if (!isFirst && Take(']'))
                return set;
            if (IsShorthand())
            {
                set.AddShorthand(pattern[_at + 1]);
                _at += 2;
                continue;
            }
            var start = _at;
            var first = ClassCharacter();
            var isRange = _at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']';
            if (!isRange)
            {
                set.Add(first, first);
                continue;
            }
            _at++;
            if (pattern[_at] == '[' || IsShorthand())
                throw Fault("a range ends in a single character");
            var last = ClassCharacter();
            if (last < first)
                throw new PatternException("the range is in reverse order", start);
            set.Add(first, last);
        }
    }

    private bool IsShorthand() =>
        _at + 1 < pattern.Length && pattern[_at] == '\\' && pattern[_at + 1] is 'd' or 'w' or 's' or 'D' or 'W' or 'S';

    private char ClassCharacter()
    {
        var position = _at;
        var c = pattern[_at++];
        // .NET takes `-[` in a class for a subtraction.
        if (c == '-' && !IsAtEnd && pattern[_at] == '[')
            throw new PatternException("subtraction of classes is not supported", position);
        return c == '\\' ? EscapedCharacter(position) : c;
    }

    private PatternNode Quantified(PatternNode body)
    {
        if (IsAtEnd)
            return body;
        var position = _at;
        var minimum = 0;
        var maximum = PatternNode.Unbounded;
        if (Take('+'))
        {
            minimum = 1;
        }
        else if (Take('?'))
        {
            maximum = 1;
        }
        else if (IsCount())
        {
            _at++;
            minimum = Number();
            maximum = !Take(',') ? minimum : pattern[_at] == '}' ? PatternNode.Unbounded : Number();
            _at++;
            if (maximum >= 0 && maximum < minimum)
                throw new PatternException("the bounds of the repeat are in reverse order", position);
        }
        else if (!Take('*'))
        {
            return body;
        }
        var repeat = new PatternNode(PatternNodeKind.Repeat, position)
        {
            Minimum = minimum,
            Maximum = maximum,
            IsLazy = Take('?'),
            CanBeEmpty = minimum == 0 || body.CanBeEmpty,
        };
        repeat.Children.Add(body);
        if (!IsAtEnd && (pattern[_at] is '*' or '+' or '?' || IsCount()))
            throw Fault("a quantifier follows a quantifier");
        return repeat;
    }

    // Whether {n}, {n,} or {n,m} stands here; any other brace is literal.
    private bool IsCount()
    {
        if (IsAtEnd || pattern[_at] != '{')
            return false;
        var at = _at + 1;
        var digits = at;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
            at++;
        if (at == digits)
            return false;
        if (at < pattern.Length && pattern[at] == ',')
        {
            at++;
            while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
                at++;
        }
        return at < pattern.Length && pattern[at] == '}';
    }

    private int Number()
    {
        var position = _at;
        var value = 0;
        while (char.IsAsciiDigit(pattern[_at]))
        {
            value = 10 * value + pattern[_at++] - '0';
            if (value > MaximumRepeat)
                throw new PatternException($"more than {MaximumRepeat} repeats are not supported", position);
        }
        return value;
    }

    private bool Take(char c)
    {
        if (IsAtEnd || pattern[_at] != c)
            return false;
        _at++;
        return true;
    }
}
