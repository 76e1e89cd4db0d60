using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
    /// <summary>Evaluates an expression at a place that takes what <paramref name="context"/> says.</summary>
    internal Value Evaluate(ProgramExpression expression, Frame frame, ValueContext context)
    {
        var before = _context;
        _context = context;
        try
        {
            return Evaluate(expression, frame);
        }
        finally
        {
            _context = before;
        }
    }

    /// <summary>The statement that is gone through now.</summary>
    internal ProgramStatement? Statement => _statement;

    /// <summary>Whether one call is all that a function is called with.</summary>
    internal bool HasOneCaller(FunctionValue function) => _callers.TryGetValue(function.Node, out var callers) && callers.Count == 1 && !callers.Contains(null);

    /// <summary>The literal that an entry is written in; null for what is made otherwise.</summary>
    internal ProgramPlace? HomeOf(ProgramEntry entry) => _homes.GetValueOrDefault(entry);

    /// <summary>Values that the program gives a provider as its region.</summary>
    internal List<Value> RegionValues { get; } = [];

    /// <summary>Whether <c>make</c> is asked for a map.</summary>
    internal static bool IsMapType(CallArguments arguments) => arguments.Frame.File.Source.Slice(arguments.Call.Arguments[0].Span).StartsWith("map", StringComparison.Ordinal);

    /// <summary>Notes that a call makes a resource wait (<c>a.node.addDependency(b)</c>); whether it does.</summary>
    internal bool Waits(Value target, CallArguments arguments)
    {
        if (Plain(target) is not ReferenceValue { Target: var id } || RecordOf(id) is not { } record || _statement is null)
            return false;
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments.At(i) is not { } given || Plain(given) is not ReferenceValue { Target: var awaited } || RecordOf(awaited) is null)
                continue;
            if (!record.DependsOn.Contains(awaited))
                record.DependsOn.Add(awaited);
            if (_statement is ProgramExpressionStatement { Expression: var called } && called == arguments.Call)
                record.WaitingCalls.Add(new WaitingCall(awaited, arguments.Call, i, _statement, arguments.Frame.File));
        }
        return true;
    }

    internal ResourceRecord? RecordOf(string id) => _records.GetValueOrDefault(id);

    /// <summary>A new resource; the value that stands for it.</summary>
    internal ReferenceValue Make(ResourceRecord record)
    {
        // Two of the same name are told apart by their stacks and types; the same call gone through twice is one when its name is known.
        if (_records.TryGetValue(record.Id, out var other) && other.Call == record.Call && ConstructPaths.PatternOf(record.StackPath, "/") is { Length: > 0 } stack && stack != ConstructPaths.PatternOf(other.StackPath, "/"))
            record = record with { Id = $"{stack}/{record.Id}" };
        var name = record.Id;
        for (var n = 1; !_records.TryAdd(record.Id, record) && (_records[record.Id].Call != record.Call || name.Contains('*', StringComparison.Ordinal)); n++)
            record = record with { Id = n == 1 ? $"{name} ({record.Type.Canonical})" : $"{name} ({record.Type.Canonical} {n})" };
        record.MadeBefore = _madeBefore;
        Resources.Add(record);
        return new ReferenceValue(record.Id) { Origin = OriginOf(record.Call, record.Place.Frame) };
    }

    /// <summary>The target that the result of a call is assigned to, as written; null when it is not.</summary>
    internal string? HolderOf(ProgramCall call, Frame frame) =>
        _statement is ProgramAssignment { Targets: [var target, ..] } assignment && IsValueOf(assignment.Value, call) && target is ProgramName { Name: not "_" } or ProgramMember
            ? frame.File.Source.Slice(((ProgramAssignment)_statement!).Targets[0].Span)
            : null;

    private static bool IsValueOf(ProgramExpression value, ProgramCall call) => value == call || value is ProgramUnary { Operand: var operand } && operand == call;

    private Value Call(ProgramCall call, Frame frame)
    {
        switch (call.Callee)
        {
            case ProgramName { Name: "super" }:
                return Super(new CallArguments(this, call, frame, _context), frame);
            case ProgramMember { Name: "__init__", Target: ProgramCall { Callee: ProgramName { Name: "super" } } }:
                return Super(new CallArguments(this, call, frame, _context), frame);
            case ProgramMember member:
                return Method(member, call, frame);
            default:
                return Apply(Evaluate(call.Callee, frame), call, frame);
        }
    }

    private Value Apply(Value callee, ProgramCall call, Frame frame)
    {
        switch (callee)
        {
            case FunctionValue function:
                return Invoke(function, new CallArguments(this, call, frame, _context.WithoutOutputs));
            case ClassValue type:
                return Instantiate(type, new CallArguments(this, call, frame, _context));
            case ModuleValue { Frame: var exports } when exports["default"] is { } given and not ModuleValue:
                return Apply(given, call, frame);
            case LibraryValue library:
                var arguments = new CallArguments(this, call, frame, StandardLibrary.ContextOf(library, call, _context));
                var value = StandardLibrary.Call(this, library, arguments) ?? _framework.Call(this, library, arguments);
                if (value is not null)
                    return value;
                RunFunctions(arguments);
                return Unknown();
            default:
                RunFunctions(new CallArguments(this, call, frame, _context.WithoutOutputs));
                return Unknown();
        }
    }

    // What a library does with the functions that it is given, nobody here knows; most are called.
    private void RunFunctions(CallArguments arguments)
    {
        arguments.EvaluateAll();
        foreach (var function in arguments.All.OfType<FunctionValue>().Where(function => !_called.Contains(function.Node)))
            Invoke(function, [], null);
    }

    private Value Method(ProgramMember member, ProgramCall call, Frame frame)
    {
        var target = Evaluate(member.Target, frame);
        var plain = Plain(target);
        var name = LibraryValue.Plain(member.Name);
        if (name is "apply" or "applyt" or "then" && plain is not (ObjectValue or LibraryValue))
            return Output(ApplyFunction(plain, call, frame));
        switch (plain)
        {
            case LibraryValue or ModuleValue or ClassValue:
                return Apply(Member(plain, member.Name, member, frame), call, frame);
            case ObjectValue owner when MethodOf(owner, member.Name) is { } method:
                return Invoke(method, new CallArguments(this, call, frame, _context.WithoutOutputs));
            case ObjectValue owner when owner.Fields.TryGetValue(member.Name, out var field) && field is FunctionValue held:
                return Invoke(held, new CallArguments(this, call, frame, _context.WithoutOutputs));
            case PolicyDocumentValue:
                return _framework.Method(this, plain, member.Name, new CallArguments(this, call, frame, ValueContext.Plain)) ?? Unknown();
            case ReferenceValue { Attribute: null } resource:
                var arguments = new CallArguments(this, call, frame, _context.WithoutOutputs);
                if (_framework.Method(this, resource, member.Name, arguments) is { } result)
                    return result;
                RunFunctions(arguments);
                // `key.Arn()` of an output's struct, `key.ID()`.
                return call.Arguments.Count == 0 ? ReadAt(Member(target, member.Name, null, frame), call, frame) : Unknown();
            case FunctionValue:
                return Unknown();
        }
        var values = new CallArguments(this, call, frame, _context.WithoutOutputs);
        if (Collections.Call(this, plain, name, values) is { } made)
            return IsOutput(target) ? Output(made) : made;
        if (TextMethod(member, plain, name, values) is { } text)
            return IsOutput(target) ? Output(text) : text;
        if (name is "push" or "append" or "extend" or "set" or "update" or "add" or "setdefault")
            return Mutate(member.Target, plain, name, values, frame);
        if (call.Arguments.Count == 0 && plain is MapValue or CallValue { Function: "policy-document" })
            return Member(target, member.Name, member, frame);
        RunFunctions(values);
        return Unknown();
    }

    private Value ApplyFunction(Value target, ProgramCall call, Frame frame)
    {
        if (call.Arguments.Count == 0 || Evaluate(call.Arguments[0].Value, frame) is not FunctionValue function)
            return Unknown();
        var result = Plain(Invoke(function, [target], null, new ValueContext(false, call)));
        // A Go function gives its value and an error.
        return frame.File.Language == ProgramLanguage.Go && result is ListValue { Items: [var value, _] } ? Plain(value) : result;
    }

    private Value Mutate(ProgramExpression holder, Value target, string name, CallArguments arguments, Frame frame)
    {
        Value? changed = (target, name) switch
        {
            (ListValue { Items.Count: > MaxParts }, _) => null,
            (ListValue list, "push" or "append") => new ListValue([.. list.Items, .. arguments.All]) { Origin = list.Origin },
            (ListValue list, "extend") when Plain(arguments.At(0) ?? Unknown()) is ListValue { Items.Count: < MaxParts } more => new ListValue([.. list.Items, .. more.Items]) { Origin = list.Origin },
            (MapValue map, "set") when arguments.At(0) is { } key && TextOf(key) is { } entry && arguments.At(1) is { } value => With(map, entry, value),
            (MapValue map, "setdefault") when arguments.At(0) is { } key && TextOf(key) is { } entry && arguments.At(1) is { } value => map[entry] is null ? With(map, entry, value) : map,
            (MapValue map, "update") when Plain(arguments.At(0) ?? Unknown()) is MapValue more => new MapValue([.. map.Entries.Where(e => more.Find(e.Name) is null), .. more.Entries]) { Origin = map.Origin },
            _ => null,
        };
        if (changed is null)
        {
            RunFunctions(arguments);
            return Unknown();
        }
        Change(holder, changed, frame);
        return name == "setdefault" && arguments.At(0) is { } wanted && TextOf(wanted) is { } at ? ((MapValue)changed)[at] ?? Unknown() : changed;
    }

    private Value? TextMethod(ProgramMember member, Value target, string name, CallArguments arguments)
    {
        var origin = OriginOf(arguments.Call, arguments.Frame);
        switch (name)
        {
            case "format" when member.Target is ProgramText text:
                return Format(text, arguments.Frame, TextForm.Braces, arguments.All, arguments.Keywords(), arguments.Call);
            case "substitute" or "safesubstitute" when target is CallValue { Function: StandardLibrary.TemplateMark, Arguments: [{ Origin.Syntax: ProgramPlace { Node: ProgramText text, Frame: var where } }] }:
                return Format(text, where, TextForm.Dollar, arguments.All, arguments.Keywords(), arguments.Call, arguments.Frame);
            case "lower" or "tolowercase" when TextOf(target) is { } lower:
                return new ScalarValue(lower.ToLowerInvariant()) { Origin = origin };
            case "upper" or "touppercase" when TextOf(target) is { } upper:
                return new ScalarValue(upper.ToUpperInvariant()) { Origin = origin };
            case "title" or "capitalize" when TextOf(target) is { Length: > 0 } words && words.All(char.IsAsciiLetterOrDigit):
                return new ScalarValue(char.ToUpperInvariant(words[0]) + words[1..].ToLowerInvariant()) { Origin = origin };
            case "strip" or "trim" or "tostring" or "str":
                return target;
            case "replace" or "replaceall" when TextOf(target) is { } whole && arguments.At(0) is { } from && TextOf(from) is { Length: > 0 } old && arguments.At(1) is { } to && TextOf(to) is { } fresh:
                return new ScalarValue(whole.Replace(old, fresh, StringComparison.Ordinal)) { Origin = origin };
            case "concat" when target is ScalarValue or TemplateValue:
                return arguments.All.Aggregate(target, (left, right) => Add(left, right, origin));
            default:
                return null;
        }
    }

    /// <summary>A text whose holes a call fills.</summary>
    internal Value Format(ProgramText text, Frame frame, TextForm form, IReadOnlyList<Value> values, MapValue? named, ProgramExpression node, Frame? fillerFrame = null)
    {
        var source = frame.File.Source;
        var holes = new List<(TextSpan Span, Value Value)>();
        var next = 0;
        foreach (var (span, key) in TextPolicy.HolesOf(source, text.Content, form))
        {
            Value? value = null;
            if (key.Length == 0)
                value = next < values.Count ? values[next++] : null;
            else if (int.TryParse(key, out var at))
                value = (form == TextForm.Percent ? at - 1 : at) is var index && index >= 0 && index < values.Count ? values[index] : null;
            else
                value = named?[key] ?? (values.Count > 0 ? (Plain(values[0]) as MapValue)?[key] : null);
            holes.Add((span, value ?? Unknown()));
        }
        if (TextPolicy.TryRead(text, form, fillerFrame ?? frame, frame, _context, holes, node as ProgramCall) is { } policy)
            return policy;
        var parts = new List<Value>();
        var places = new Dictionary<int, TextSpan>();
        var position = text.Content.Start;
        foreach (var (span, value) in holes)
        {
            if (span.Start > position)
                parts.Add(new ScalarValue(source.Slice(new TextSpan(position, span.Start))));
            places.Add(parts.Count, span);
            parts.Add(value);
            position = span.End;
        }
        if (position < text.Content.End)
            parts.Add(new ScalarValue(source.Slice(new TextSpan(position, text.Content.End))));
        return new TemplateValue(parts) { Origin = OriginOf(node, fillerFrame ?? frame), Holes = places };
    }
}
