using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
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

    // `return nil, err`
    private static bool IsFailure(Value returned) => returned is ListValue { Items: [.., var last] } list && list.Items.Count > 1 && last is not ScalarValue { Text: "null" }
        && list.Items[0] is ScalarValue { Text: "null" or "" or "0" or "false" };
}
