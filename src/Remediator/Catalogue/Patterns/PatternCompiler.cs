namespace Remediator.Catalogue.Patterns;

/// <summary>Turns a parsed pattern into the instructions of a Thompson automaton.</summary>
internal sealed class PatternCompiler
{
    /// <summary>The longest program, counted repeats written out.</summary>
    public const int MaximumLength = 20_000;

    private readonly List<int> _opcodes = [];
    private readonly List<int> _first = [];
    private readonly List<int> _second = [];
    private readonly List<CharacterSet> _sets = [];
    private readonly List<PatternNode> _groups = [];
    private readonly int _names;

    private PatternCompiler(int names) => _names = names;

    public static PatternProgram Compile(PatternNode root, int names)
    {
        var compiler = new PatternCompiler(names);
        compiler.Write(root);
        compiler.Emit(Opcode.Match, 0, 0, root);
        return new PatternProgram([.. compiler._opcodes], [.. compiler._first], [.. compiler._second], [.. compiler._sets], 2 * names + compiler._groups.Count);
    }

    private int Emit(Opcode opcode, int first, int second, PatternNode node)
    {
        if (_opcodes.Count >= MaximumLength)
            throw new PatternException("the pattern is too large once its repeats are written out", node.Position);
        _opcodes.Add((int)opcode);
        _first.Add(first);
        _second.Add(second);
        return _opcodes.Count - 1;
    }

    private void Write(PatternNode node)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Character:
                Emit(Opcode.Character, node.Character, 0, node);
                break;
            case PatternNodeKind.Set:
                Emit(Opcode.Set, IndexOf(node.Set!), 0, node);
                break;
            case PatternNodeKind.Assertion:
                Emit(node.Assertion, 0, 0, node);
                break;
            case PatternNodeKind.Sequence:
                foreach (var child in node.Children)
                    Write(child);
                break;
            case PatternNodeKind.Alternation:
                WriteAlternation(node);
                break;
            case PatternNodeKind.Capture:
                WriteCapture(node);
                break;
            default:
                WriteRepeat(node);
                break;
        }
    }

    private int IndexOf(CharacterSet set)
    {
        var index = _sets.IndexOf(set);
        if (index >= 0)
            return index;
        _sets.Add(set);
        return _sets.Count - 1;
    }

    private void WriteCapture(PatternNode node)
    {
        var group = _groups.IndexOf(node);
        if (group < 0)
        {
            group = _groups.Count;
            _groups.Add(node);
        }
        var slot = 2 * _names + group;
        Emit(Opcode.Open, slot, 0, node);
        Write(node.Children[0]);
        Emit(Opcode.Close, slot, 2 * node.Name, node);
    }

    private void WriteAlternation(PatternNode node)
    {
        var jumps = new List<int>();
        for (var i = 0; i < node.Children.Count - 1; i++)
        {
            var split = Emit(Opcode.Split, _opcodes.Count + 1, 0, node);
            Write(node.Children[i]);
            jumps.Add(Emit(Opcode.Jump, 0, 0, node));
            _second[split] = _opcodes.Count;
        }
        Write(node.Children[^1]);
        foreach (var jump in jumps)
            _first[jump] = _opcodes.Count;
    }

    private void WriteRepeat(PatternNode node)
    {
        var body = node.Children[0];
        var isUnbounded = node.Maximum == PatternNode.Unbounded;
        var last = _opcodes.Count;
        for (var i = 0; i < node.Minimum; i++)
        {
            last = _opcodes.Count;
            Write(body);
            // An empty body stays empty however often it is repeated.
            if (_opcodes.Count == last)
                return;
        }
        if (isUnbounded)
        {
            WriteLoop(node, body, last);
            return;
        }
        var splits = new List<int>();
        for (var i = node.Minimum; i < node.Maximum; i++)
        {
            splits.Add(Emit(Opcode.Split, 0, 0, node));
            Write(body);
        }
        foreach (var split in splits)
            Aim(split, split + 1, _opcodes.Count, node.IsLazy);
    }

    private void WriteLoop(PatternNode node, PatternNode body, int last)
    {
        if (node.Minimum > 0)
        {
            var again = Emit(Opcode.Split, 0, 0, node);
            Aim(again, last, again + 1, node.IsLazy);
            return;
        }
        var enter = Emit(Opcode.Split, 0, 0, node);
        Write(body);
        // A body that may be empty is tested behind, as `(?:x+)?`: an empty round then leaves the loop, as in a backtracking matcher.
        if (body.CanBeEmpty)
        {
            var again = Emit(Opcode.Split, 0, 0, node);
            Aim(again, enter + 1, again + 1, node.IsLazy);
        }
        else
        {
            Emit(Opcode.Jump, enter, 0, node);
        }
        Aim(enter, enter + 1, _opcodes.Count, node.IsLazy);
    }

    private void Aim(int split, int into, int past, bool isLazy)
    {
        _first[split] = isLazy ? past : into;
        _second[split] = isLazy ? into : past;
    }
}
