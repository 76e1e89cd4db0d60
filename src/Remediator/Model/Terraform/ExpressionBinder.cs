using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Turns expressions of one module instance into values. Names that lead elsewhere (locals, outputs, data sources) become calls,
/// which <see cref="TerraformProject"/> computes when they are asked for.
/// </summary>
/// <param name="turn">What a <c>dynamic</c> block around the expressions goes over at this turn; null where none is.</param>
internal sealed class ExpressionBinder(ModuleInstance instance, SourceText source, Iteration? turn = null)
{
    public const string Local = "local";
    public const string Output = "module";
    public const string PolicyData = "data.aws_iam_policy_document";
    public const string Member = "member";
    private const int MaxDepth = 200;

    /// <summary>The value of an expression.</summary>
    /// <param name="container">The body, object or tuple that holds it.</param>
    public Value Bind(HclExpression expression, HclNode? container, int depth = 0)
    {
        var origin = ModuleInstance.OriginOf(source, expression, container);
        if (depth > MaxDepth)
            return new CallValue("too deep", []) { Origin = origin };
        return expression switch
        {
            HclLiteral literal => new ScalarValue(literal.Text, KindOf(literal.Text)) { Origin = origin },
            HclTemplate template => Template(template, origin, depth),
            HclTuple tuple => new ListValue(Items(tuple.Items, tuple, depth)) { Origin = origin },
            HclObject map => new MapValue(Entries(map, depth)) { Origin = origin },
            HclTraversal traversal => Traversal(traversal, origin, depth),
            HclCall call => Call(call, origin, container, depth),
            HclConditional choice => new ChoiceValue(source.Slice(choice.Condition.Span), Bind(choice.WhenTrue, choice, depth + 1), Bind(choice.WhenFalse, choice, depth + 1)) { Origin = origin },
            HclCompound { Form: "(" } inner => Bind(inner.Parts[0], inner, depth + 1),
            HclCompound compound => new CallValue(compound.Form, Items(compound.Parts, compound, depth)) { Origin = origin },
            _ => new CallValue("?", []) { Origin = origin },
        };
    }

    private Value[] Items(IReadOnlyList<HclExpression> expressions, HclNode container, int depth)
    {
        var values = new Value[expressions.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = Bind(expressions[i], container, depth + 1);
        return values;
    }

    private List<MapEntry> Entries(HclObject map, int depth)
    {
        var entries = new List<MapEntry>(map.Items.Count);
        for (var i = 0; i < map.Items.Count; i++)
        {
            if (map.Items[i] is { Name: { } name } item)
                entries.Add(new MapEntry(name, Bind(item.Value, map, depth + 1), item));
        }
        return entries;
    }

    private Value Template(HclTemplate template, Origin origin, int depth)
    {
        if (source.Text.AsSpan(template.Content.Start, template.Content.Length).TrimStart() is ['{' or '[', ..] && EmbeddedJson.Read(source, template) is { } json)
            return Json(json, json.Document.Root!, null, depth);
        if (template is { IsHeredoc: false, Parts: [{ Expression: { } only }] })
            return Bind(only, null, depth + 1);
        return template.Literal is { } literal
            ? new ScalarValue(literal) { Origin = origin }
            : new TemplateValue([.. template.Parts.Select(part => Part(part, depth))]) { Origin = origin };
    }

    private Value Part(HclTemplatePart part, int depth) => part switch
    {
        { Text: { } text } => new ScalarValue(text),
        { Expression: { } expression } => Bind(expression, null, depth + 1),
        _ => new CallValue("directive", []),
    };

    private Value Json(EmbeddedJson json, DataNode node, DataNode? container, int depth)
    {
        var origin = new Origin(source, json.InFile(node.Span), new JsonPlace(json, node), container is null ? null : new JsonPlace(json, container));
        switch (node)
        {
            case DataMapping mapping:
                return new MapValue([.. mapping.Members.Select(m => new MapEntry(m.Name, Json(json, m.Value, mapping, depth + 1), new JsonMember(json, m)))]) { Origin = origin };
            case DataSequence sequence:
                return new ListValue([.. sequence.Items.Select(item => Json(json, item, sequence, depth + 1))]) { Origin = origin };
            case DataScalar scalar when json.Interpolations.Any(i => scalar.Span.Contains(i.Span)):
                var parts = new List<Value>();
                var position = scalar.Span.Start + 1;
                foreach (var (span, part) in json.Interpolations.Where(i => scalar.Span.Contains(i.Span)))
                {
                    if (span.Start > position)
                        parts.Add(new ScalarValue(json.Slice(position, span.Start)));
                    parts.Add(Part(part, depth));
                    position = span.End;
                }
                if (position < scalar.Span.End - 1)
                    parts.Add(new ScalarValue(json.Slice(position, scalar.Span.End - 1)));
                return new TemplateValue(parts) { Origin = origin };
            case DataScalar scalar:
                return new ScalarValue(scalar.Value, scalar.Kind) { Origin = origin };
            default:
                return new ScalarValue("", ScalarKind.Null) { Origin = origin };
        }
    }

    private Value Traversal(HclTraversal traversal, Origin origin, int depth)
    {
        var names = NamesOf(traversal);
        for (var around = turn; around is not null; around = around.Outer)
        {
            if (around.Name == traversal.Root && names is ["key" or "value", ..])
                return WithMembers(names[0] == "key" ? around.Key : around.Value, traversal, 1, origin);
        }
        switch (traversal.Root)
        {
            case null:
                return WithMembers(Bind(traversal.Source!, null, depth + 1), traversal, 0, origin);
            case "var" when names.Length > 0:
                return WithMembers(new ReferenceValue($"{instance.Prefix}var.{names[0]}") { Origin = origin }, traversal, 1, origin);
            case "local" when names.Length > 0:
                return WithMembers(new CallValue(Local, [new ScalarValue(instance.Prefix), new ScalarValue(names[0])]) { Origin = origin }, traversal, 1, origin);
            case "module" when names.Length > 1:
                return WithMembers(new CallValue(Output, [new ScalarValue(instance.ChildPrefix(names[0])), new ScalarValue(names[1])]) { Origin = origin }, traversal, 2, origin);
            case "data" when names.Length > 1:
                return Data(names, origin);
            case "each" or "count" or "self" or "path" or "terraform":
                return new CallValue(source.Slice(traversal.Span), []) { Origin = origin };
        }
        if (names.Length == 0)
            return new CallValue(traversal.Root, []) { Origin = origin };
        var attribute = names.Length > 1 ? names[1] : null;
        return new ReferenceValue($"{instance.Prefix}{traversal.Root}.{names[0]}", attribute == "arn" ? "Arn" : attribute) { Origin = origin };
    }

    private static string[] NamesOf(HclTraversal traversal)
    {
        var count = 0;
        for (var i = 0; i < traversal.Steps.Count; i++)
            count += traversal.Steps[i].IsIndex ? 0 : 1;
        var names = count == 0 ? [] : new string[count];
        for (int i = 0, at = 0; at < count; i++)
        {
            if (!traversal.Steps[i].IsIndex)
                names[at++] = traversal.Steps[i].Name!;
        }
        return names;
    }

    // https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/caller_identity, …/region, …/partition
    private Value Data(string[] names, Origin origin) => (names[0], names.Length > 2 ? names[2] : "") switch
    {
        // With several configurations of the provider, which Region it is shows in the one that the data source uses.
        ("aws_region", "name" or "id" or "region") when ProviderUse.HasSeveral(instance) && instance.Find("data.aws_region." + names[1]) is { } data
            && ProviderUse.RegionOf(instance, ProviderUse.AliasOf(data.Block)) is { } region => new ScalarValue(region) { Origin = origin },
        ("aws_region", "name" or "id" or "region") => new ReferenceValue(DeploymentFact.Region) { Origin = origin },
        ("aws_caller_identity", "account_id" or "id") => new ReferenceValue(DeploymentFact.Account) { Origin = origin },
        ("aws_partition", "partition" or "id") => new ReferenceValue(DeploymentFact.Partition) { Origin = origin },
        ("aws_partition", "dns_suffix") => new ReferenceValue(DeploymentFact.DnsSuffix) { Origin = origin },
        ("aws_iam_policy_document", _) => new CallValue(PolicyData, [new ScalarValue(instance.Prefix), new ScalarValue(names[1])]) { Origin = origin },
        _ => new CallValue("data." + string.Join('.', names), []) { Origin = origin },
    };

    private static Value WithMembers(Value value, HclTraversal traversal, int taken, Origin origin)
    {
        foreach (var step in traversal.Steps)
        {
            if (taken > 0 && !step.IsIndex)
                taken--;
            else if (step.Name is { } name)
                value = new CallValue(Member, [value, new ScalarValue(name)]) { Origin = origin };
        }
        return value;
    }

    private Value Call(HclCall call, Origin origin, HclNode? container, int depth)
    {
        switch (call.Name)
        {
            // What is encoded is what rules look at and edit; the call around it stays.
            case "jsonencode" when call.Arguments is [var encoded]:
                return Bind(encoded, call, depth + 1);
            case "tostring" or "trimspace" or "nonsensitive" or "sensitive" or "toset" or "tolist" when call.Arguments is [var inner]:
                return Bind(inner, container, depth + 1);
            case "lookup" when call.Arguments is [var map, HclTemplate { Literal: { } key }, ..]:
                return new CallValue(Member, [Bind(map, call, depth + 1), new ScalarValue(key)]) { Origin = origin };
            case "element" when call.Arguments is [var list, HclLiteral index]:
                return new CallValue(Member, [Bind(list, call, depth + 1), new ScalarValue(index.Text)]) { Origin = origin };
            case "join" when call.Arguments is [HclTemplate { Literal: { } separator }, HclTuple tuple]:
                return new TemplateValue([.. Joined(tuple, separator, depth)]) { Origin = origin };
            case "format" when call.Arguments is [HclTemplate { Literal: { } format }, ..] && Formatted(format, call, depth) is { } parts:
                return new TemplateValue(parts) { Origin = origin };
        }
        return new CallValue(call.Name, Items(call.Arguments, call, depth)) { Origin = origin };
    }

    private IEnumerable<Value> Joined(HclTuple tuple, string separator, int depth)
    {
        for (var i = 0; i < tuple.Items.Count; i++)
        {
            if (i > 0)
                yield return new ScalarValue(separator);
            yield return Bind(tuple.Items[i], tuple, depth + 1);
        }
    }

    private List<Value>? Formatted(string format, HclCall call, int depth)
    {
        var parts = new List<Value>();
        var pieces = format.Split("%s");
        if (pieces.Length != call.Arguments.Count || format.Replace("%s", "", StringComparison.Ordinal).Contains('%'))
            return null;
        for (var i = 0; i < pieces.Length; i++)
        {
            if (i > 0)
                parts.Add(Bind(call.Arguments[i], call, depth + 1));
            if (pieces[i].Length > 0)
                parts.Add(new ScalarValue(pieces[i]));
        }
        return parts;
    }

    private static ScalarKind KindOf(string literal) => literal switch
    {
        "true" or "false" => ScalarKind.Boolean,
        "null" => ScalarKind.Null,
        _ => ScalarKind.Number,
    };
}

/// <summary>One turn of a <c>dynamic</c> block: the name of its iterator, and what that stands for.</summary>
internal sealed record Iteration(string Name, Value Key, Value Value, Iteration? Outer);

/// <summary>A node of JSON inside a heredoc.</summary>
internal sealed record JsonPlace(EmbeddedJson Json, DataNode Node);

/// <summary>A member of a JSON object inside a heredoc.</summary>
internal sealed record JsonMember(EmbeddedJson Json, DataMember Member);
