using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
    /// <summary>Calls a function of the program.</summary>
    internal Value Invoke(FunctionValue function, CallArguments arguments) => Invoke(function, arguments.All, arguments);

    internal Value Invoke(FunctionValue function, IReadOnlyList<Value> values, CallArguments? arguments, ValueContext? context = null)
    {
        _called.Add(function.Node);
        var running = _running.GetValueOrDefault(function.Node);
        if (_depth > MaxDepth || _steps > MaxSteps || running >= MaxRecursionDepth || (running > 0 && ++_recursions > MaxRecursions))
            return Unknown();
        var caller = arguments is null ? null : new CallSite(arguments.Call, arguments.Frame, _statement);
        if (!_callers.TryGetValue(function.Node, out var callers))
            _callers.Add(function.Node, callers = []);
        callers.Add(caller?.Call);
        var frame = new Frame(function.Frame.File, function.Frame, function.Self) { Function = function, Caller = caller };
        if (function.Receiver is { Names: [var receiver] } && function.Self is { } self)
            frame.Declare(receiver, self, function.Receiver.Span);
        Bind(function.Parameters, values, arguments, frame, function.Self);
        var before = (_context, _statement);
        _context = context ?? ValueContext.Plain;
        _depth++;
        _running[function.Node] = running + 1;
        try
        {
            if (function.Result is { } result)
                return Evaluate(result, frame);
            if (function.Body is null)
                return Unknown();
            Hoist(function.Body, frame, frame);
            return Execute(function.Body, frame) ?? Unknown();
        }
        finally
        {
            _depth--;
            _running[function.Node] = running;
            (_context, _statement) = before;
        }
    }

    private void Bind(IReadOnlyList<ProgramParameter> parameters, IReadOnlyList<Value> values, CallArguments? arguments, Frame frame, ObjectValue? self)
    {
        var next = 0;
        for (var i = 0; i < parameters.Count; i++)
        {
            var parameter = parameters[i];
            if (i == 0 && self is not null && parameter.Names is ["self" or "cls"])
            {
                frame.Declare("self", self, parameter.Span);
                continue;
            }
            var star = frame.File.Source.Slice(parameter.Span);
            if (star.StartsWith("**", StringComparison.Ordinal))
            {
                frame.Declare(parameter.Names[0], arguments is null ? Unknown() : Rest(arguments, parameters), parameter.Span);
                continue;
            }
            if (star.StartsWith('*') || star.StartsWith("...", StringComparison.Ordinal))
            {
                if (parameter.Names.Count > 0)
                    frame.Declare(parameter.Names[0], new ListValue([.. values.Skip(next)]), parameter.Span);
                next = values.Count;
                continue;
            }
            var value = parameter.Names is [var name] && arguments?.Named(name) is { } named ? named
                : next < values.Count ? values[next++]
                : parameter.Default is { } byDefault ? Evaluate(byDefault, frame)
                : Unknown();
            if (parameter.IsPattern)
                Destructure(parameter, value, frame);
            else if (parameter.Names.Count > 0)
                frame.Declare(parameter.Names[0], FactNames.Assumed(parameter.Names[0], value) ?? value, parameter.Span);
            if (parameter.IsProperty && self is not null)
                self.Fields[parameter.Names[0]] = value;
        }
    }

    private void Destructure(ProgramParameter parameter, Value value, Frame frame)
    {
        for (var i = 0; i < parameter.Names.Count; i++)
        {
            if (parameter.Names[i].Length == 0)
                continue;
            var part = i < parameter.Members.Count
                ? Part(value, parameter.Members[i].Length > 0 ? parameter.Members[i] : parameter.Names[i], parameter.Members, frame)
                : Plain(value) is ListValue list ? i < list.Items.Count ? list.Items[i] : null : Unknown();
            frame.Declare(parameter.Names[i], OrDefault(part, i < parameter.Defaults.Count ? parameter.Defaults[i] : null, frame), parameter.Span);
        }
    }

    private static MapValue Rest(CallArguments arguments, IReadOnlyList<ProgramParameter> parameters) =>
        new([.. arguments.Keywords().Entries.Where(entry => !parameters.Any(parameter => parameter.Names is [var name] && name == entry.Name))]);

    // What belongs to a class itself: static fields, what a Python class body assigns, members of a Python enum.
    private ObjectValue StaticsOf(ClassValue type)
    {
        if (type.Statics is { } known)
            return known;
        var statics = type.Statics = new ObjectValue(type);
        var frame = new Frame(type.Frame.File, type.Frame, statics);
        foreach (var field in type.Declaration.Body.Statements.OfType<ProgramAssignment>())
        {
            if (field.Targets is [ProgramName name] && (field.IsStatic || type.Frame.File.Language == ProgramLanguage.Python))
                statics.Fields[name.Name] = Evaluate(field.Value, frame);
        }
        return statics;
    }

    private ObjectValue Instantiate(ClassValue type, CallArguments arguments) => Instantiate(type, arguments.All, arguments);

    private ObjectValue Instantiate(ClassValue type, IReadOnlyList<Value> values, CallArguments? arguments)
    {
        var made = new ObjectValue(type);
        Construct(type, made, values, arguments);
        return made;
    }

    private void Construct(ClassValue type, ObjectValue made, IReadOnlyList<Value> values, CallArguments? arguments)
    {
        if (!_called.Add(type.Declaration) && _depth > MaxDepth)
            return;
        var frame = new Frame(type.Frame.File, type.Frame, made);
        var constructor = type.Find("constructor") ?? type.Find("__init__");
        if (constructor is null)
        {
            if (BaseOf(type) is { } inherited)
                Construct(inherited, made, values, arguments);
            else
                ConstructPaths.Place(made, type, values);
        }
        foreach (var field in type.Declaration.Body.Statements.OfType<ProgramAssignment>())
        {
            if (field.Targets is [ProgramName name] && !field.IsStatic)
                made.Fields.TryAdd(name.Name, Evaluate(field.Value, frame));
        }
        if (constructor is null)
        {
            // A dataclass takes its fields in their order.
            var fields = type.Declaration.Body.Statements.OfType<ProgramField>().ToArray();
            for (var i = 0; i < fields.Length; i++)
                made.Fields[fields[i].Name] = arguments?.Named(fields[i].Name) ?? (i < values.Count ? values[i] : Unknown());
            foreach (var argument in arguments?.Keywords().Entries ?? [])
                made.Fields[argument.Name] = argument.Value;
            return;
        }
        Invoke(new FunctionValue(constructor, constructor.Parameters, null, constructor.Body, type.Frame, made), values, arguments);
    }

    private Value Super(CallArguments arguments, Frame frame)
    {
        if (frame.Self is { Type: { } own } self)
        {
            // The frame's file tells in which class of a chain this stands.
            var type = OwnerOf(own, arguments.Call) ?? own;
            if (BaseOf(type) is { } inherited)
                Construct(inherited, self, arguments.All, arguments);
            else
                ConstructPaths.Place(self, type, arguments.All);
        }
        arguments.EvaluateAll();
        return Unknown();
    }

    private static ClassValue? OwnerOf(ClassValue type, ProgramNode node)
    {
        for (var at = type; at is not null; at = BaseOf(at))
        {
            if (at.Declaration.Span.Contains(node.Span))
                return at;
        }
        return null;
    }

    private static FunctionValue? MethodOf(ObjectValue owner, string name)
    {
        for (var type = owner.Type; type is not null; type = BaseOf(type))
        {
            if (type.Methods.TryGetValue(name, out var outside))
                return outside.BoundTo(owner);
            if (type.Find(name) is { } method)
                return new FunctionValue(method, method.Parameters, null, method.Body, type.Frame, owner);
        }
        return null;
    }

    private static ClassValue? BaseOf(ClassValue type)
    {
        foreach (var expression in type.Declaration.Bases)
        {
            if (expression is ProgramName name && type.Frame.Find(name.Name) is ClassValue found && found != type)
                return found;
        }
        return null;
    }
}
