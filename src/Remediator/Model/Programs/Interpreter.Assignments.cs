using Remediator.Sources.Data;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
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
            Value? part;
            if (assignment.IsByName)
            {
                var member = i < assignment.Members.Count && assignment.Members[i].Length > 0 ? assignment.Members[i] : (target as ProgramName)?.Name ?? "";
                part = Part(value, member, assignment.Members, frame);
            }
            else
            {
                // A Go function of a library gives its value first, then the error.
                part = Plain(value) is ListValue list ? i < list.Items.Count ? list.Items[i] : null : i == 0 ? value : Unknown();
            }
            Assign(target, OrDefault(part, i < assignment.Defaults.Count ? assignment.Defaults[i] : null, frame), assignment, frame);
        }
    }

    // What a name of a pattern takes from a value.
    private Value Part(Value value, string member, IReadOnlyList<string> taken, Frame frame) => member switch
    {
        "" => Unknown(),
        ProgramAssignment.Rest when Plain(value) is MapValue map => new MapValue([.. map.Entries.Where(entry => !taken.Contains(entry.Name))]),
        ProgramAssignment.Rest => Unknown(),
        _ => Member(value, member, null, frame),
    };

    // A place that a list does not have is no value either.
    private Value OrDefault(Value? value, ProgramExpression? byDefault, Frame frame) => (byDefault, value is null ? null : Plain(value)) switch
    {
        (null, _) => value ?? Unknown(),
        (_, null or ScalarValue { Kind: ScalarKind.Null }) => Evaluate(byDefault, frame),
        (_, CallValue { Function: "unknown" }) => new ChoiceValue("given", value!, Evaluate(byDefault, frame)) { Origin = OriginOf(byDefault, frame) },
        _ => value!,
    };

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
}
