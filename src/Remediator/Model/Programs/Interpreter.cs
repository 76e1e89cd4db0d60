using Remediator.Sources.Programs;

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
    // What calls itself in a loop makes more with each turn.
    private const int MaxRecursionDepth = 8;
    private const int MaxRecursions = 1_000;
    private const int MaxIterations = 64;
    private const int MaxParts = 2_000;
    private const int MaxCharacters = 1 << 20;

    private readonly Dictionary<string, ProgramFile> _files;
    private readonly Dictionary<ProgramFile, Frame> _frames = [];
    private readonly HashSet<ProgramNode> _called = [];
    private readonly Dictionary<ProgramNode, int> _running = [];
    private readonly Dictionary<ProgramNode, HashSet<ProgramCall?>> _callers = [];
    private readonly Dictionary<ProgramEntry, ProgramPlace> _homes = [];
    private readonly Dictionary<string, ResourceRecord> _records = new(StringComparer.Ordinal);
    private readonly List<(ProgramNode Node, FunctionValue? Function, ClassValue? Class)> _declared = [];
    private readonly IFramework _framework;
    private int _recursions;
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
}

/// <summary>A name of a file that is looked up when it is used, since files may import each other.</summary>
internal sealed class LazyMember(string name, Frame? frame = null) : Value
{
    public string Name { get; } = name;

    public Frame? Frame { get; } = frame;
}
