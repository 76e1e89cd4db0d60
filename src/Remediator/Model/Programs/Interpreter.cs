using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>
/// Goes through a program as if it ran, with what is not known left open: both ways of an open condition are taken, a loop over something
/// unknown is gone through once. Nothing is executed; what libraries would do is told by <see cref="IFramework"/>.
/// </summary>
internal sealed partial class Interpreter
{
    // Programs of infrastructure are small; what goes beyond these is a loop, an attack, or not about resources.
    private const int MaxSteps = 400_000;
    private const int MaxDepth = 120;
    private const int MaxIterations = 64;
    private const int MaxParts = 2_000;
    private const int MaxCharacters = 1 << 20;

    private readonly Dictionary<string, ProgramFile> _files;
    private readonly Dictionary<ProgramFile, Frame> _frames = [];
    private readonly HashSet<ProgramNode> _called = [];
    private readonly Dictionary<ProgramNode, HashSet<ProgramCall?>> _callers = [];
    private readonly Dictionary<ProgramEntry, ProgramPlace> _homes = [];
    private readonly Dictionary<string, ResourceRecord> _records = new(StringComparer.Ordinal);
    private readonly List<(ProgramNode Node, FunctionValue? Function, ClassValue? Class)> _declared = [];
    private readonly IFramework _framework;
    private int _steps;
    private int _depth;
    private ProgramStatement? _statement;
    private int _madeBefore;
    private ValueContext _context = ValueContext.Plain;

    public Interpreter(IReadOnlyList<ProgramFile> files, IFramework framework)
    {
        _files = files.ToDictionary(file => file.Source.Path, StringComparer.Ordinal);
        _framework = framework;
    }

    /// <summary>The resources, in the order in which the program makes them.</summary>
    public List<ResourceRecord> Resources { get; } = [];

    /// <summary>What the program calls its resources, in the order in which it names them.</summary>
    public List<ResourceHolder> Holders { get; } = [];

    /// <summary>The frame of each file.</summary>
    public IEnumerable<Frame> FileFrames => _frames.Values;

    /// <summary>Goes through all files, and through what they declare and do not use themselves.</summary>
    public void Run()
    {
        foreach (var file in _files.Values)
            FrameOf(file);
        foreach (var frame in FileFrames.ToArray())
        {
            if (frame.File.Language == ProgramLanguage.Go && frame.Find("main") is FunctionValue main && !_called.Contains(main.Node))
                Invoke(main, [], null);
        }
        // `export = async () => {…}` is what Pulumi runs; a function without parameters is likelier to be begun with than one that has some.
        foreach (var frame in FileFrames.ToArray())
        {
            if (frame["default"] is FunctionValue entry && !_called.Contains(entry.Node))
                Invoke(entry, [], null);
        }
        for (var i = 0; i < _declared.Count; i++)
        {
            var (node, function, _) = _declared[i];
            if (function is { Parameters.Count: 0 } && !_called.Contains(node))
                Invoke(function, [], null);
        }
        // A stack whose entry lies elsewhere: what nothing here makes or calls is made with unknown arguments.
        for (var i = 0; i < _declared.Count; i++)
        {
            var (node, function, type) = _declared[i];
            if (!_called.Contains(node) && function is null && type is not null)
                Instantiate(type, [], null);
        }
        for (var i = 0; i < _declared.Count; i++)
        {
            var (node, function, _) = _declared[i];
            if (!_called.Contains(node) && function is not null)
                Invoke(function, [], null);
        }
    }

    private Frame FrameOf(ProgramFile file)
    {
        if (_frames.TryGetValue(file, out var known))
            return known;
        if (file.Language == ProgramLanguage.Go)
            return Package(file);
        var frame = new Frame(file, null);
        _frames.Add(file, frame);
        Hoist(file.Body, frame, frame);
        Execute(file.Body, frame);
        return frame;
    }

    // The files of a Go package share all names but those of their imports.
    private Frame Package(ProgramFile file)
    {
        var folder = FolderOf(file.Source.Path);
        var shared = new Frame(file, null);
        var files = _files.Values.Where(other => other.Language == ProgramLanguage.Go && FolderOf(other.Source.Path) == folder).ToArray();
        foreach (var part in files)
        {
            _frames.Add(part, new Frame(part, shared));
            HoistTypes(part.Body, _frames[part], shared);
        }
        foreach (var part in files)
            HoistFunctions(part.Body, _frames[part], shared);
        foreach (var part in files)
        {
            Execute(part.Body, _frames[part]);
            foreach (var (name, value, at) in _frames[part].Names)
            {
                if (value is not LibraryValue and not ModuleValue && shared[name] is null)
                    shared.Declare(name, value, at);
            }
        }
        return _frames[file];
    }

    // Functions and classes can be used before the line that declares them.
    private void Hoist(ProgramBlock body, Frame frame, Frame into)
    {
        HoistTypes(body, frame, into);
        HoistFunctions(body, frame, into);
    }

    private void HoistTypes(ProgramBlock body, Frame frame, Frame into)
    {
        foreach (var type in body.Statements.OfType<ProgramClass>())
        {
            var value = new ClassValue(type, frame);
            into.Declare(type.Name, value, type.Span);
            if (frame.File.Language != ProgramLanguage.Go)
                _declared.Add((type, null, value));
        }
    }

    private void HoistFunctions(ProgramBlock body, Frame frame, Frame into)
    {
        foreach (var function in body.Statements.OfType<ProgramFunctionDeclaration>())
        {
            var value = new FunctionValue(function, function.Parameters, null, function.Body, frame, frame.Self, function.Receiver);
            if (function.Receiver is { } receiver)
            {
                if (frame.Find(receiver.Type.TrimStart('*', ' ')) is ClassValue owner)
                    owner.Methods.TryAdd(function.Name, value);
                continue;
            }
            into.Declare(function.Name, value, function.Span);
            _declared.Add((function, value, null));
        }
    }

    /// <summary>Goes through statements.</summary>
    /// <returns>What they return; null when they go on.</returns>
    private Value? Execute(ProgramBlock block, Frame frame)
    {
        Value? open = null;
        string? condition = null;
        foreach (var statement in block.Statements)
        {
            if (++_steps > MaxSteps)
                break;
            var before = (_statement, _madeBefore);
            (_statement, _madeBefore) = (statement, Resources.Count);
            var (returned, isCertain) = Execute(statement, frame);
            (_statement, _madeBefore) = before;
            if (returned is null)
                continue;
            if (!isCertain)
            {
                if (IsFailure(returned))
                    continue;
                condition ??= frame.File.Source.Slice(statement.Span).Split('\n')[0];
                open = open is null ? returned : new ChoiceValue(condition, open, returned);
                continue;
            }
            return open is null ? returned : new ChoiceValue(condition!, open, returned);
        }
        return open;
    }

    private (Value? Returned, bool IsCertain) Execute(ProgramStatement statement, Frame frame)
    {
        switch (statement)
        {
            case ProgramImport import:
                Import(import, frame);
                break;
            case ProgramAssignment assignment:
                Assign(assignment, frame);
                break;
            case ProgramField field when frame.Find(field.Name) is null:
                frame.Declare(field.Name, Unknown(), field.Span);
                break;
            case ProgramExpressionStatement expression:
                Evaluate(expression.Expression, frame);
                break;
            case ProgramReturn { Value: { } given } when frame.Outer is null:
                // What a file gives besides names: `export default x`, `export = x`.
                frame.Declare("default", Evaluate(given, frame), statement.Span);
                break;
            case ProgramReturn { Value: { } value }:
                return (Evaluate(value, frame), true);
            case ProgramReturn:
                return (new ScalarValue("null", Sources.Data.ScalarKind.Null), true);
            case ProgramBranch branch:
                return Branch(branch, frame);
            case ProgramLoop loop:
                return (Loop(loop, frame), false);
            case ProgramBlock block:
                return (Execute(block, frame), true);
            case ProgramFunctionDeclaration function when frame.Find(function.Name) is not FunctionValue { Node: var node } || node != function:
                if (function.Receiver is null)
                    frame.Declare(function.Name, new FunctionValue(function, function.Parameters, null, function.Body, frame, frame.Self), function.Span);
                break;
            case ProgramClass type when frame.Find(type.Name) is not ClassValue:
                frame.Declare(type.Name, new ClassValue(type, frame), type.Span);
                break;
        }
        return (null, false);
    }

    private (Value?, bool) Branch(ProgramBranch branch, Frame frame)
    {
        // `if err := f(); err != nil`: what stands before the condition is done first.
        if (branch.Blocks is [{ Statements: [var intro, ..] } whole, ..] && branch.Condition is not null && intro.Span.End <= branch.Condition.Span.Start)
        {
            Execute(new ProgramBlock(whole.Span, [intro]), frame);
            branch = new ProgramBranch(branch.Span, branch.Condition, [new ProgramBlock(whole.Span, [.. whole.Statements.Skip(1)]), .. branch.Blocks.Skip(1)]);
        }
        var known = branch.Condition is { } condition ? TruthOf(Evaluate(condition, frame)) : null;
        if (branch.Condition is null)
        {
            // `try` and `with`: the first block runs; the others may.
            var first = branch.Blocks.Count > 0 ? Execute(branch.Blocks[0], frame) : null;
            foreach (var block in branch.Blocks.Skip(1))
                Execute(block, frame);
            return (first, first is not null);
        }
        if (known == true && branch.Blocks.Count > 0)
            return (Execute(branch.Blocks[0], frame), true);
        if (known == false && branch.Blocks.Count <= 2)
            return branch.Blocks.Count == 2 ? (Execute(branch.Blocks[1], frame), true) : (null, false);
        var text = frame.File.Source.Slice(branch.Condition.Span);
        var before = frame.Snapshot();
        Value? open = null;
        var ways = new List<IReadOnlyDictionary<string, (Value, TextSpan)>>();
        var all = true;
        foreach (var block in branch.Blocks)
        {
            frame.Restore(before);
            var returned = Execute(block, frame);
            if (returned is null)
            {
                all = false;
                ways.Add(frame.Snapshot());
            }
            else if (!IsFailure(returned))
            {
                open = open is null ? returned : new ChoiceValue(text, open, returned);
            }
        }
        if (branch.Blocks.Count < 2)
        {
            all = false;
            ways.Add(before);
        }
        frame.Restore(ways.Count > 0 ? ways[^1] : before);
        foreach (var way in ways.Take(Math.Max(0, ways.Count - 1)))
            frame.Merge(way, text);
        return (open, all && open is not null);
    }

    private Value? Loop(ProgramLoop loop, Frame frame)
    {
        var source = loop.Source is { } expression ? Plain(Evaluate(expression, frame)) : null;
        Value? returned = null;
        if (ItemsOf(source, frame.File.Language == ProgramLanguage.Go && loop.Names.Count > 0) is not { } items)
        {
            foreach (var name in loop.Names)
                frame.Declare(name, Unknown(), loop.Span);
            return Execute(loop.Body, frame);
        }
        foreach (var item in items.Take(MaxIterations))
        {
            if (loop.Names.Count == 1 && frame.File.Language != ProgramLanguage.Go)
                frame.Declare(loop.Names[0], item, loop.Span);
            else
                Destructure(loop.Names, item, frame, loop.Span);
            returned = Execute(loop.Body, frame) ?? returned;
        }
        return returned;
    }

    // What a loop gives: items; in Go pairs of index or key and item.
    private IEnumerable<Value>? ItemsOf(Value? source, bool asPairs) => source switch
    {
        ClassValue type => StaticsOf(type).Fields.Values,
        ListValue list when asPairs => list.Items.Select((item, i) => (Value)new ListValue([new ScalarValue($"{i}", Sources.Data.ScalarKind.Number), item])),
        ListValue list => list.Items,
        MapValue map when asPairs => map.Entries.Select(entry => (Value)new ListValue([new ScalarValue(entry.Name), entry.Value])),
        MapValue map => map.Entries.Select(entry => (Value)new ScalarValue(entry.Name)),
        _ => null,
    };

    private static void Destructure(IReadOnlyList<string> names, Value item, Frame frame, TextSpan at)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var part = Plain(item) switch
            {
                ListValue list => i < list.Items.Count ? list.Items[i] : Unknown(),
                MapValue map => map[names[i]] ?? Unknown(),
                _ => Unknown(),
            };
            if (names[i].Length > 0 && names[i] != "_")
                frame.Declare(names[i], part, at);
        }
    }

    private void Import(ProgramImport import, Frame frame)
    {
        var module = FindModule(import.Module, frame.File);
        if (import.Names.Count == 0 && module is not null)
            FrameOf(module);
        foreach (var name in import.Names)
        {
            Value value;
            if (module is not null)
            {
                var exports = FrameOf(module);
                if (module.Language == ProgramLanguage.Go)
                    exports = exports.Outer!;
                value = name.Name == "*" ? new ModuleValue(exports) : exports[name.Name] ?? DefaultOf(name, module, exports) ?? new LazyMember(name.Name, exports);
                if (name.Name == "*" && name.Alias == "*")
                {
                    foreach (var (own, held, at) in exports.Names)
                        frame.Declare(own, held, at);
                    continue;
                }
            }
            else if (FindSubmodule(import.Module, name.Name, frame.File) is { } below)
            {
                value = new ModuleValue(FrameOf(below));
            }
            else
            {
                var library = _framework.Library(import.Module);
                value = name.Name is "*" or "default" ? library : library.Member(name.Name);
            }
            frame.Declare(name.Alias, value, import.Span);
        }
    }

    // `export default class Keys`
    private static Value? DefaultOf(ProgramImportedName name, ProgramFile module, Frame exports)
    {
        if (name.Name != "default")
            return null;
        foreach (var statement in module.Body.Statements)
        {
            var declared = statement switch { ProgramClass type => type.Name, ProgramFunctionDeclaration function => function.Name, _ => null };
            if (declared is not null && module.Source.Text.AsSpan(statement.Span.Start).StartsWith("export default"))
                return exports[declared];
        }
        return null;
    }

    private ProgramFile? FindModule(string module, ProgramFile from)
    {
        foreach (var path in ModulePaths.Of(module, from))
        {
            if (_files.TryGetValue(path, out var file))
                return file;
        }
        return from.Language == ProgramLanguage.Go && !_framework.Knows(module) ? ModulePaths.Package(module, FolderOf(from.Source.Path), _files.Values) : null;
    }

    private ProgramFile? FindSubmodule(string module, string name, ProgramFile from) =>
        from.Language == ProgramLanguage.Python ? FindModule(module.EndsWith('.') ? module + name : $"{module}.{name}", from) : null;

    private void Assign(ProgramAssignment assignment, Frame frame)
    {
        var value = Evaluate(assignment.Value, frame);
        if (!assignment.IsPattern || assignment.Targets.Count == 1 && assignment.Targets[0] is not ProgramName)
        {
            foreach (var target in assignment.Targets)
                Assign(target, assignment.Operator is "+=" ? Sum(frame, assignment, target, value) : value, assignment, frame);
            return;
        }
        for (var i = 0; i < assignment.Targets.Count; i++)
        {
            var target = assignment.Targets[i];
            Value part;
            if (assignment.IsByName)
            {
                var member = i < assignment.Members.Count && assignment.Members[i].Length > 0 ? assignment.Members[i] : (target as ProgramName)?.Name ?? "";
                part = member.Length > 0 ? Member(value, member, null, frame) : Unknown();
            }
            else
            {
                // A Go function of a library gives its value first, then the error.
                part = Plain(value) is ListValue list ? i < list.Items.Count ? list.Items[i] : Unknown() : i == 0 ? value : Unknown();
            }
            Assign(target, part, assignment, frame);
        }
    }

    private Value Sum(Frame frame, ProgramAssignment assignment, ProgramExpression target, Value value) =>
        Add(Evaluate(target, frame), value, OriginOf(assignment.Value, frame));

    private void Assign(ProgramExpression target, Value value, ProgramAssignment assignment, Frame frame)
    {
        switch (target)
        {
            case ProgramName { Name: "_" }:
                break;
            case ProgramName { Name: var known } when FactNames.Assumed(known, value) is { } fact:
                frame.Assign(known, IsOutput(value) ? Output(fact) : fact, assignment.Span);
                break;
            case ProgramName name when IsDeclaration(assignment, frame):
                frame.Declare(name.Name, value, assignment.Span);
                break;
            case ProgramName name:
                frame.Assign(name.Name, value, assignment.Span);
                break;
            case ProgramMember { Name: "exports", Target: ProgramName { Name: "module" } } when frame.Outer is null:
                frame.Declare("default", value, assignment.Span);
                break;
            case ProgramMember { Target: ProgramName { Name: "exports" } or ProgramMember { Name: "exports", Target: ProgramName { Name: "module" } }, Name: var export } when frame.Outer is null:
                frame.Declare(export, value, assignment.Span);
                break;
            default:
                Change(target, value, frame);
                break;
        }
        Hold(target, value, frame);
    }

    // Gives what is not a name of its own another value: a field, an entry.
    private void Change(ProgramExpression holder, Value value, Frame frame)
    {
        switch (holder)
        {
            case ProgramName name:
                frame.Assign(name.Name, value, holder.Span);
                break;
            case ProgramMember { Target: var owner, Name: var field }:
                var held = Plain(Evaluate(owner, frame));
                if ((held as ObjectValue ?? (held is ClassValue type ? StaticsOf(type) : null)) is { } made)
                    made.Fields[field] = value;
                else if (held is MapValue record)
                    Change(owner, With(record, field, value), frame);
                break;
            case ProgramIndex { Target: var container, Index: var key } when Plain(Evaluate(container, frame)) is MapValue map && TextOf(Evaluate(key, frame)) is { } entry:
                Change(container, With(map, entry, value), frame);
                break;
        }
    }

    // Which names hold a resource that was made for them, and where.
    private void Hold(ProgramExpression target, Value value, Frame frame)
    {
        if (_statement is null || target is not (ProgramName { Name: not "_" } or ProgramMember) || Plain(value) is not ReferenceValue { Attribute: null } held || Holders.Count > MaxParts)
            return;
        // What is read from a collection or a parameter may be another one the next time.
        if (Resources.FindIndex(record => record.Id == held.Target) < _madeBefore)
            return;
        Holders.Add(new ResourceHolder(held.Target, frame.File.Source.Slice(target.Span), _statement, (ProgramPlace)OriginOf(target, frame).Syntax));
    }

    private static MapValue With(MapValue map, string entry, Value value) => map.Entries.Count > MaxParts ? map
        : new MapValue([.. map.Entries.Where(e => e.Name != entry), new MapEntry(entry, value)]) { Origin = map.Origin };

    // `const x = …` and `x := …` declare; a Python function's assignments are its own.
    private static bool IsDeclaration(ProgramAssignment assignment, Frame frame)
    {
        if (assignment.Operator == ":=" || frame.File.Language == ProgramLanguage.Python)
            return true;
        var text = frame.File.Source.Text.AsSpan(assignment.Span.Start);
        return text.StartsWith("const ") || text.StartsWith("let ") || text.StartsWith("var ") || text.StartsWith("export ");
    }

    // `return nil, err`
    private static bool IsFailure(Value returned) => returned is ListValue { Items: [.., var last] } list && list.Items.Count > 1 && last is not ScalarValue { Text: "null" }
        && list.Items[0] is ScalarValue { Text: "null" or "" or "0" or "false" };

    private static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash < 0 ? "" : path[..slash];
    }
}

/// <summary>A name of a file that is looked up when it is used, since files may import each other.</summary>
internal sealed class LazyMember(string name, Frame? frame = null) : Value
{
    public string Name { get; } = name;

    public Frame? Frame { get; } = frame;
}
