namespace Remediator.Catalogue.Patterns;

/// <summary>
/// Runs a program over a text as a Pike virtual machine: all threads move through the text together, at most one at each instruction,
/// so that the work is bounded by text times program.
/// </summary>
internal sealed class PatternMachine
{
    private readonly PatternProgram _program;
    private readonly string _text;
    private readonly string _prefix;
    private readonly int _slots;

    // The threads that wait for the current character and for the next one, in order of preference, and their slots by instruction.
    // One slot more than the program's: the last holds where the match began.
    private int[] _current;
    private int[] _next;
    private int[] _currentSlots;
    private int[] _nextSlots;
    private int _nextCount;

    // The step in which an instruction was last reached.
    private readonly int[] _reached;

    private readonly int[] _work;
    private readonly int[] _pending;

    public PatternMachine(PatternProgram program, string text, string prefix)
    {
        _program = program;
        _text = text;
        _prefix = prefix;
        _slots = program.Slots + 1;
        _current = new int[program.Length];
        _next = new int[program.Length];
        _currentSlots = new int[program.Length * _slots];
        _nextSlots = new int[program.Length * _slots];
        _reached = new int[program.Length];
        _work = new int[_slots];
        // An instruction takes one entry away and leaves at most five.
        _pending = new int[4 * program.Length + 4];
        Captures = new int[_slots];
    }

    /// <summary>How many instructions were run.</summary>
    public long Steps { get; private set; }

    public int Start => Captures[_slots - 1];

    public int End { get; private set; } = -1;

    /// <summary>The slots of the match.</summary>
    public int[] Captures { get; }

    /// <summary>Looks for the first match that starts at or behind a place.</summary>
    public bool Run(int from)
    {
        var count = 0;
        for (var at = from; at <= _text.Length; at++)
        {
            if (End < 0)
            {
                if (count == 0 && _prefix.Length > 0)
                {
                    at = _text.IndexOf(_prefix, at, StringComparison.Ordinal);
                    if (at < 0)
                        return false;
                }
                if (_prefix.Length == 0 || (at < _text.Length && _text[at] == _prefix[0]))
                    count = StartThread(at, count);
            }
            if (count == 0)
            {
                if (End >= 0)
                    return true;
                continue;
            }
            Advance(at, count);
            count = _nextCount;
            (_current, _next) = (_next, _current);
            (_currentSlots, _nextSlots) = (_nextSlots, _currentSlots);
        }
        return End >= 0;
    }

    // The threads of the step before were put in for this place already, with the mark `at + 1`; the new one comes last.
    private int StartThread(int at, int count)
    {
        Array.Fill(_work, -1);
        _work[_slots - 1] = at;
        (_current, _next) = (_next, _current);
        (_currentSlots, _nextSlots) = (_nextSlots, _currentSlots);
        _nextCount = count;
        Follow(0, at);
        (_current, _next) = (_next, _current);
        (_currentSlots, _nextSlots) = (_nextSlots, _currentSlots);
        return _nextCount;
    }

    private void Advance(int at, int count)
    {
        _nextCount = 0;
        for (var i = 0; i < count; i++)
        {
            var instruction = _current[i];
            Steps++;
            var opcode = (Opcode)_program.Opcodes[instruction];
            if (opcode == Opcode.Match)
            {
                Array.Copy(_currentSlots, instruction * _slots, Captures, 0, _slots);
                End = at;
                // The threads behind this one are less preferred.
                return;
            }
            if (at == _text.Length)
                continue;
            var operand = _program.First[instruction];
            if (opcode == Opcode.Character ? _text[at] == operand : _program.Sets[operand].Contains(_text[at]))
            {
                Array.Copy(_currentSlots, instruction * _slots, _work, 0, _slots);
                Follow(instruction + 1, at + 1);
            }
        }
    }

    /// <summary>Adds to the next threads all that is reached from an instruction without a character.</summary>
    private void Follow(int instruction, int at)
    {
        var depth = 0;
        _pending[depth++] = instruction;
        while (depth > 0)
        {
            instruction = _pending[--depth];
            if (instruction < 0)
            {
                _work[~instruction] = _pending[--depth];
                continue;
            }
            if (_reached[instruction] == at + 1)
                continue;
            _reached[instruction] = at + 1;
            Steps++;
            var first = _program.First[instruction];
            var second = _program.Second[instruction];
            switch ((Opcode)_program.Opcodes[instruction])
            {
                case Opcode.Split:
                    _pending[depth++] = second;
                    _pending[depth++] = first;
                    break;
                case Opcode.Jump:
                    _pending[depth++] = first;
                    break;
                case Opcode.Open:
                    depth = Set(first, at, depth);
                    _pending[depth++] = instruction + 1;
                    break;
                case Opcode.Close:
                    depth = Set(second, _work[first], depth);
                    depth = Set(second + 1, at, depth);
                    _pending[depth++] = instruction + 1;
                    break;
                case Opcode.Character or Opcode.Set or Opcode.Match:
                    _next[_nextCount++] = instruction;
                    Array.Copy(_work, 0, _nextSlots, instruction * _slots, _slots);
                    break;
                default:
                    if (Holds((Opcode)_program.Opcodes[instruction], at))
                        _pending[depth++] = instruction + 1;
                    break;
            }
        }
    }

    // Sets a slot, and leaves behind what it held for when the threads that follow are done.
    private int Set(int slot, int value, int depth)
    {
        _pending[depth++] = _work[slot];
        _pending[depth++] = ~slot;
        _work[slot] = value;
        return depth;
    }

    private bool Holds(Opcode assertion, int at) => assertion switch
    {
        Opcode.TextStart => at == 0,
        Opcode.TextEnd => at == _text.Length || (at == _text.Length - 1 && _text[at] == '\n'),
        Opcode.WordBoundary => IsWord(at - 1) != IsWord(at),
        _ => IsWord(at - 1) == IsWord(at),
    };

    private bool IsWord(int at) => at >= 0 && at < _text.Length && (char.IsAsciiLetterOrDigit(_text[at]) || _text[at] == '_');
}
