using Remediator.Sources.Data;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

internal sealed partial class Interpreter
{
    private Value Evaluate(ProgramExpression expression, Frame frame)
    {
        if (++_steps > MaxSteps || _depth > MaxDepth)
            return Unknown();
        _depth++;
        try
        {
            return expression switch
            {
                ProgramName name => Name(name, frame),
                ProgramMember member => Member(member, frame),
                ProgramIndex index => Index(index, frame),
                ProgramLiteral literal => new ScalarValue(literal.Text, KindOf(literal)) { Origin = OriginOf(literal, frame) },
                ProgramText text => Text(text, frame),
                ProgramCall call => Call(call, frame),
                ProgramMap map => Map(map, frame),
                ProgramList list => List(list, frame),
                ProgramFunction function => new FunctionValue(function, function.Parameters, function.Result, function.Body, frame, frame.Self),
                ProgramUnary unary => Unary(unary, frame),
                ProgramBinary binary => Binary(binary, frame),
                ProgramConditional conditional => Conditional(conditional, frame),
                ProgramComprehension comprehension => Comprehension(comprehension, frame),
                ProgramOpaque opaque => Opaque(opaque, frame),
                _ => Unknown(),
            };
        }
        finally
        {
            _depth--;
        }
    }

    private static Value Name(ProgramName name, Frame frame)
    {
        if (name.Name == "this" && frame.Self is { } self)
            return self;
        var value = frame.Find(name.Name);
        if (value is LazyMember lazy)
            value = lazy.Frame?[lazy.Name] is { } found and not LazyMember ? found : Unknown();
        return value ?? new LibraryValue("global." + LibraryValue.Plain(name.Name), name.Name);
    }

    private Value Member(ProgramMember member, Frame frame) => Member(Evaluate(member.Target, frame), member.Name, member, frame);

    // What is read of a resource stands where it is read, so that it can be replaced there.
    private Value ReadAt(Value read, ProgramExpression? node, Frame frame)
    {
        if (node is null)
            return read;
        return read switch
        {
            CallValue { Function: OutputMark, Arguments: [ReferenceValue { Origin: null } inner] } => Output(At(inner)),
            ReferenceValue { Origin: null } plain => At(plain),
            _ => read,
        };

        ReferenceValue At(ReferenceValue reference) => new(reference.Target, reference.Attribute) { Origin = OriginOf(node, frame) };
    }

    private Value Member(Value target, string name, ProgramMember? node, Frame frame)
    {
        if (IsOutput(target))
            return Output(Member(Plain(target), name, node, frame));
        switch (target)
        {
            case ModuleValue module:
                return module.Frame[name] is { } export and not LazyMember ? export : Unknown();
            case LibraryValue library:
                var inner = library.Member(name);
                return _framework.Constant(inner) switch
                {
                    ScalarValue { Origin: null } constant when node is not null => new ScalarValue(constant.Text, constant.Kind) { Origin = ConstantAt(node, frame) },
                    { } known => known,
                    null => inner,
                };
            case ObjectValue owner:
                if (owner.Fields.TryGetValue(name, out var field))
                    return field;
                if (MethodOf(owner, name) is { } method)
                    return method.Node is ProgramFunctionDeclaration { IsGetter: true } ? Invoke(method, [], null) : method;
                if (owner.Type is { } of && StaticsOf(of) is var shared && shared != owner && shared.Fields.TryGetValue(name, out var common))
                    return common;
                return _framework.MemberOfConstruct(owner, name) ?? Unknown();
            case ClassValue type:
                return Member(StaticsOf(type), name, node, frame);
            case ScalarValue when name == "value" && frame.File.Language == ProgramLanguage.Python:
                // A member of an enum is its value here.
                return target;
            case MapValue map:
                if (map[name] is { } entry)
                    return entry;
                // What an object literal does not say is undefined.
                return map.Origin?.Syntax is ProgramPlace { Node: ProgramMap written } && frame.File.Language == ProgramLanguage.TypeScript && written.Entries.All(own => own.Name is not null)
                    ? new ScalarValue("null", ScalarKind.Null)
                    : Unknown();
            case ReferenceValue { Attribute: null } reference:
                return ReadAt(_framework.Attribute(this, reference, name) ?? new ReferenceValue(reference.Target, name), node, frame);
            case ChoiceValue choice:
                return new ChoiceValue(choice.Condition, Member(choice.WhenTrue, name, node, frame), Member(choice.WhenFalse, name, node, frame));
            case CallValue { Function: "policy-document", Arguments: [var document] } when LibraryValue.Plain(name) == "json":
                return document;
            case CallValue { Function: CallValue.LookUp }:
                // Its ARN, its id: all of them say where it is from.
                return target;
            case CallValue { Function: "unknown" } when node is not null && FactNames.OfSettings(node) is { } assumed:
                return assumed;
            default:
                return Unknown();
        }
    }

    private Origin ConstantAt(ProgramMember member, Frame frame)
    {
        var origin = OriginOf(member, frame);
        return origin with { Syntax = (ProgramPlace)origin.Syntax with { Form = StatementForm.Constant } };
    }

    private Value Index(ProgramIndex index, Frame frame)
    {
        var target = Evaluate(index.Target, frame);
        var key = Evaluate(index.Index, frame);
        var value = Plain(target) switch
        {
            MapValue map when TextOf(key) is { } name => map[name] ?? Unknown(),
            ListValue list when int.TryParse(TextOf(key), out var at) => at < 0 ? at >= -list.Items.Count ? list.Items[^-at] : Unknown() : at < list.Items.Count ? list.Items[at] : Unknown(),
            ObjectValue owner when owner.Type is not null && MethodOf(owner, "__getitem__") is { } method => Invoke(method, [key], null),
            ObjectValue owner when TextOf(key) is { } name => owner.Fields.GetValueOrDefault(name) ?? Unknown(),
            LibraryValue library => library,
            _ => Unknown(),
        };
        return IsOutput(target) ? Output(value) : value;
    }

    private Value Text(ProgramText text, Frame frame)
    {
        var takesOutputs = text.Tag is not null && Evaluate(text.Tag, frame) is LibraryValue { Path: "pulumi.interpolate" };
        var before = _context;
        // The text itself stands where it stands; what it takes in stands in it.
        var origin = OriginOf(text, frame);
        if (takesOutputs)
            _context = before with { TakesOutputs = true };
        else if (text.Parts.Any(part => part.Text is null))
            _context = before.WithoutOutputs;
        try
        {
            if (text.Literal is { } literal)
                return TextPolicy.TryRead(text, TextForm.Literal, frame, frame, _context, []) ?? new ScalarValue(literal) { Origin = origin };
            var parts = text.Parts.Select(part => part.Text is { } characters ? new ScalarValue(characters) : part.Expression is { } inner ? Noted(inner, frame) : Unknown()).ToArray();
            var holes = text.Parts.Zip(parts).Where(pair => pair.First.Text is null).Select(pair => (pair.First.Span, pair.Second)).ToArray();
            var value = TextPolicy.TryRead(text, TextForm.Interpolated, frame, frame, _context, holes) ?? new TemplateValue(parts)
            {
                Origin = origin,
                Holes = Enumerable.Range(0, parts.Length).Where(i => text.Parts[i].Text is null).ToDictionary(i => i, i => text.Parts[i].Span),
            };
            return takesOutputs ? Output(value) : value;
        }
        finally
        {
            _context = before;
        }
    }

    // What a text takes in as a fact of the deployment is a way to name that fact there.
    private Value Noted(ProgramExpression expression, Frame frame)
    {
        var value = Evaluate(expression, frame);
        if (expression is ProgramMember && FactNames.RootOf(expression) is { } root && Plain(value) is ReferenceValue { Attribute: null } fact && DeploymentFact.IsFact(fact.Target))
            frame.Note(fact.Target, new FactNote(frame.File.Source.Slice(expression.Span), root, IsOutput(value)));
        return value;
    }

    private Value Map(ProgramMap map, Frame frame)
    {
        var entries = new List<MapEntry>();
        foreach (var entry in map.Entries)
        {
            if (entry.IsSpread)
            {
                var spread = Plain(Evaluate(entry.Value, frame));
                foreach (var other in (spread as MapValue ?? (spread as ObjectValue)?.AsMap())?.Entries ?? [])
                {
                    entries.RemoveAll(own => own.Name == other.Name);
                    entries.Add(other);
                }
                continue;
            }
            var name = entry.Name ?? TextOf(Evaluate(entry.Key!, frame)) ?? "?";
            var value = Element(entry.Value, ElementOf(map.Type, frame), frame);
            entries.RemoveAll(own => own.Name == name);
            entries.Add(new MapEntry(name, value, entry));
        }
        var written = new MapValue(entries) { Origin = OriginOf(map, frame) };
        foreach (var entry in map.Entries)
            _homes[entry] = (ProgramPlace)written.Origin.Syntax;
        if (map.Type is ProgramName type && frame.Find(type.Name) is ClassValue declared)
        {
            _called.Add(declared.Declaration);
            return new ObjectValue(declared, written);
        }
        return written;
    }

    // The elements of `[]Statement{{…}}` have the list's type, which each may leave out.
    private Value Element(ProgramExpression item, ClassValue? type, Frame frame) => item is ProgramList { Type: null } fields && type is not null ? Struct(fields, type, frame) : Evaluate(item, frame);

    private static ClassValue? ElementOf(ProgramExpression? type, Frame frame)
    {
        if (type is null || frame.File.Language != ProgramLanguage.Go)
            return null;
        var text = frame.File.Source.Slice(type.Span);
        return frame.Find(text[(text.LastIndexOf(']') + 1)..].TrimStart('*')) as ClassValue;
    }

    // `groupSpec{"api", 30}`: the fields in their order.
    private ObjectValue Struct(ProgramList list, ClassValue type, Frame frame)
    {
        _called.Add(type.Declaration);
        var entries = type.Declaration.Body.Statements.OfType<ProgramField>().Zip(list.Items, (field, item) => new MapEntry(field.Name, Evaluate(item, frame)));
        return new ObjectValue(type, new MapValue([.. entries]));
    }

    private Value List(ProgramList list, Frame frame)
    {
        if (list.Type is ProgramName named && frame.Find(named.Name) is ClassValue own)
            return Struct(list, own, frame);
        var items = new List<Value>();
        var element = ElementOf(list.Type, frame);
        foreach (var item in list.Items)
        {
            if (item is ProgramUnary { Operator: "..." or "*" or "**", Operand: var spread })
            {
                if (Plain(Evaluate(spread, frame)) is ListValue { Items.Count: < MaxParts } inner && items.Count < MaxParts)
                    items.AddRange(inner.Items);
                else
                    items.Add(Unknown());
                continue;
            }
            items.Add(Element(item, element, frame));
        }
        return new ListValue(items) { Origin = OriginOf(list, frame) };
    }

    private Value Unary(ProgramUnary unary, Frame frame)
    {
        var value = Evaluate(unary.Operand, frame);
        return unary.Operator switch
        {
            "!" or "not" => TruthOf(value) is { } truth ? new ScalarValue(truth ? "false" : "true", ScalarKind.Boolean) : Unknown(),
            "await" => Plain(value),
            "-" => Plain(value) is ScalarValue { Kind: ScalarKind.Number } number ? new ScalarValue("-" + number.Text, ScalarKind.Number) : Unknown(),
            _ => value,
        };
    }

    private Value Binary(ProgramBinary binary, Frame frame)
    {
        var left = Evaluate(binary.Left, frame);
        if (binary.Operator is "??" or "||" or "&&")
        {
            // A default for a fact of the deployment is for other deployments.
            if (Plain(left) is ReferenceValue { Attribute: null } fact && DeploymentFact.IsFact(fact.Target))
                return left;
            var truth = binary.Operator == "??" ? Plain(left) switch { ScalarValue { Kind: ScalarKind.Null } => false, CallValue or LibraryValue => null, _ => true } : TruthOf(left);
            if (truth is { } known)
                return known == (binary.Operator != "&&") ? left : Evaluate(binary.Right, frame);
            return new ChoiceValue(frame.File.Source.Slice(binary.Left.Span), left, Evaluate(binary.Right, frame)) { Origin = OriginOf(binary, frame) };
        }
        var right = Evaluate(binary.Right, frame);
        switch (binary.Operator)
        {
            case "+":
                return Add(left, right, OriginOf(binary, frame));
            case "%" when binary.Left is ProgramText text:
                return Format(text, frame, TextForm.Percent, Plain(right) is ListValue list ? list.Items : [right], right as MapValue, binary);
            case "==" or "===" or "!=" or "!==" when TextOf(left) is { } a && TextOf(right) is { } b:
                return new ScalarValue((a == b) == (binary.Operator[0] == '=') ? "true" : "false", ScalarKind.Boolean);
            default:
                return Unknown();
        }
    }

    private static Value Add(Value left, Value right, Origin origin)
    {
        if (Plain(left) is ListValue first && Plain(right) is ListValue second)
            return first.Items.Count + second.Items.Count > MaxParts ? Unknown() : new ListValue([.. first.Items, .. second.Items]);
        if (Plain(left) is ScalarValue { Kind: ScalarKind.Number } a && Plain(right) is ScalarValue { Kind: ScalarKind.Number } b && long.TryParse(a.Text, out var x) && long.TryParse(b.Text, out var y))
            return new ScalarValue($"{x + y}", ScalarKind.Number) { Origin = origin };
        var parts = new List<Value>();
        foreach (var side in new[] { left, right })
        {
            if (side is TemplateValue template)
                parts.AddRange(template.Parts);
            else
                parts.Add(side);
        }
        if (parts.Count > MaxParts || parts.Sum(part => part is ScalarValue known ? known.Text.Length : 0) > MaxCharacters)
            return Unknown();
        return parts.TrueForAll(part => part is ScalarValue)
            ? new ScalarValue(string.Concat(parts.Select(part => ((ScalarValue)part).Text))) { Origin = origin }
            : new TemplateValue(parts) { Origin = origin };
    }

    private Value Conditional(ProgramConditional conditional, Frame frame) => TruthOf(Evaluate(conditional.Condition, frame)) switch
    {
        true => Evaluate(conditional.WhenTrue, frame),
        false => Evaluate(conditional.WhenFalse, frame),
        null => new ChoiceValue(frame.File.Source.Slice(conditional.Condition.Span), Evaluate(conditional.WhenTrue, frame), Evaluate(conditional.WhenFalse, frame))
        {
            Origin = OriginOf(conditional, frame),
        },
    };

    private Value Comprehension(ProgramComprehension comprehension, Frame frame)
    {
        var inner = new Frame(frame.File, frame);
        if (ItemsOf(Plain(Evaluate(comprehension.Source, frame)), false) is not { } items)
        {
            foreach (var name in comprehension.Names)
                inner.Declare(name, Unknown(), comprehension.Span);
            return new CallValue("unknown", [Evaluate(comprehension.Element, inner)]);
        }
        var made = new List<Value>();
        var entries = new List<MapEntry>();
        foreach (var item in items.Take(MaxIterations))
        {
            if (comprehension.Names.Count == 1)
                inner.Declare(comprehension.Names[0], item, comprehension.Span);
            else
                Destructure(comprehension.Names, item, inner, comprehension.Span);
            if (comprehension.Key is null)
                made.Add(Evaluate(comprehension.Element, inner));
            else if (TextOf(Evaluate(comprehension.Key, inner)) is { } key && Evaluate(comprehension.Element, inner) is var value && entries.RemoveAll(entry => entry.Name == key) >= 0)
                entries.Add(new MapEntry(key, value));
        }
        return comprehension.Key is null ? new ListValue(made) : new MapValue(entries);
    }

    private Value Opaque(ProgramOpaque opaque, Frame frame)
    {
        Value? only = null;
        foreach (var part in opaque.Parts)
            only = Evaluate(part, frame);
        // A type assertion holds one expression.
        return opaque.Parts.Count == 1 ? only! : Unknown();
    }
}
