using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.CloudFormation;

/// <summary>
/// Turns the nodes of a CloudFormation template into values: intrinsic functions in their long form (<c>{"Ref": …}</c>) and
/// their short form (<c>!Ref</c>) give the same value.
/// Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html
/// </summary>
internal sealed class IntrinsicBinder(SourceText source)
{
    // Deeper than any real template; aliases can nest a small text without bound.
    private const int MaxDepth = 100;

    /// <summary>The value of a node.</summary>
    /// <param name="container">The mapping or sequence that holds it; editors need it.</param>
    public Value Bind(DataNode node, DataNode? container, int depth = 0)
    {
        var origin = new Origin(source, node.Span, node, container);
        if (depth > MaxDepth)
            return new CallValue("too deep", []) { Origin = origin };
        if (node is DataAlias alias)
            return alias.Target is null ? new ScalarValue("") { Origin = origin } : Bind(alias.Target, container, depth + 1);
        if (FunctionOf(node.Tag) is { } tagged)
            return Call(tagged, node with { Tag = null }, origin, depth);
        switch (node)
        {
            case DataScalar scalar:
                return new ScalarValue(scalar.Value, scalar.Kind) { Origin = origin };
            case DataMapping { Members: [var only] } when only.Name == "Ref" || only.Name.StartsWith("Fn::", StringComparison.Ordinal):
                return Call(only.Name, only.Value, origin, depth);
            case DataMapping mapping:
                return BindMap(mapping, origin, depth);
            case DataSequence sequence:
                var items = new Value[sequence.Items.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Bind(sequence.Items[i], sequence, depth + 1);
                return new ListValue(items) { Origin = origin };
            default:
                return new ScalarValue("", ScalarKind.Null) { Origin = origin };
        }
    }

    /// <summary>The value of a mapping that is known to be a plain map.</summary>
    public MapValue BindMap(DataMapping mapping, DataNode? container, int depth = 0) =>
        BindMap(mapping, new Origin(source, mapping.Span, mapping, container), depth);

    private MapValue BindMap(DataMapping mapping, Origin origin, int depth)
    {
        var entries = new List<MapEntry>(mapping.Members.Count);
        foreach (var member in mapping.Members)
        {
            // YAML merge keys bring entries from elsewhere; they are seen but have no member of their own to edit.
            if (member.Name == "<<" && (member.Value is DataAlias alias ? alias.Target : member.Value) is DataMapping merged && depth < MaxDepth)
                entries.AddRange(BindMap(merged, origin, depth + 1).Entries.Where(e => mapping.Find(e.Name) is null));
            else
                entries.Add(new MapEntry(member.Name, Bind(member.Value, mapping, depth + 1), member));
        }
        return new MapValue(entries) { Origin = origin };
    }

    private Value Call(string function, DataNode argument, Origin origin, int depth)
    {
        switch (function)
        {
            case "Ref" when argument is DataScalar name:
                return new ReferenceValue(name.Value) { Origin = origin };
            case "Fn::GetAtt":
                return GetAtt(argument, origin, depth);
            case "Fn::Sub":
                return Sub(argument, origin, depth);
            case "Fn::Join" when argument is DataSequence { Items: [DataScalar separator, DataSequence parts] }:
                return Join(separator.Value, parts, origin, depth);
            case "Fn::If" when argument is DataSequence { Items: [DataScalar condition, var whenTrue, var whenFalse] } choice:
                return new ChoiceValue(condition.Value, Bind(whenTrue, choice, depth + 1), Bind(whenFalse, choice, depth + 1)) { Origin = origin };
            default:
                var arguments = argument is DataSequence sequence
                    ? sequence.Items.Select(item => Bind(item, sequence, depth + 1)).ToArray()
                    : [Bind(argument, argument, depth + 1)];
                return new CallValue(function, arguments) { Origin = origin };
        }
    }

    private Value GetAtt(DataNode argument, Origin origin, int depth)
    {
        switch (argument)
        {
            case DataScalar { Value: var text }:
                var dot = text.IndexOf('.', StringComparison.Ordinal);
                return dot < 0
                    ? new ReferenceValue(text, ReferenceValue.UnknownAttribute) { Origin = origin }
                    : new ReferenceValue(text[..dot], text[(dot + 1)..]) { Origin = origin };
            case DataSequence { Items: [DataScalar target, DataScalar attribute] }:
                return new ReferenceValue(target.Value, attribute.Value) { Origin = origin };
            case DataSequence { Items: [DataScalar target, ..] }:
                return new ReferenceValue(target.Value, ReferenceValue.UnknownAttribute) { Origin = origin };
            default:
                return new CallValue("Fn::GetAtt", [Bind(argument, argument, depth + 1)]) { Origin = origin };
        }
    }

    private TemplateValue Join(string separator, DataSequence parts, Origin origin, int depth)
    {
        var values = new List<Value>(parts.Items.Count * 2);
        foreach (var item in parts.Items)
        {
            if (values.Count > 0 && separator.Length > 0)
                values.Add(new ScalarValue(separator));
            values.Add(Bind(item, parts, depth + 1));
        }
        return new TemplateValue(values) { Origin = origin };
    }

    private Value Sub(DataNode argument, Origin origin, int depth)
    {
        var locals = argument is DataSequence { Items: [_, DataMapping map] } ? map : null;
        var scalar = argument as DataScalar ?? (argument as DataSequence)?.Items.FirstOrDefault() as DataScalar;
        if (scalar is null)
            return new CallValue("Fn::Sub", [Bind(argument, argument, depth + 1)]) { Origin = origin };
        return new TemplateValue(SubText.Parts(scalar.Value, name =>
            locals?.Find(name) is { } local ? Bind(local.Value, locals, depth + 1) : null))
        { Origin = origin };
    }

    /// <summary>The long name of a short tag; null for tags that are no intrinsic function.</summary>
    internal static string? FunctionOf(string? tag) => tag switch
    {
        null => null,
        "!Ref" => "Ref",
        "!Condition" => "Condition",
        _ when tag.Length > 1 && tag[0] == '!' && char.IsAsciiLetterUpper(tag[1]) => "Fn::" + tag[1..],
        _ => null,
    };
}
