using Remediator.Model.Programs;
using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Model.PulumiYaml;

/// <summary>
/// Makes values of nodes: <c>${…}</c> as references, variables as what they hold, and the functions whose result is known.
/// Source: https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#built-in-functions
/// </summary>
internal sealed class PulumiYamlBinder(SourceText source, DataMapping root)
{
    // Deeper than any real program; aliases and variables can nest a small text without bound.
    private const int MaxDepth = 60;

    private readonly Dictionary<string, Value> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);

    /// <summary>What a variable holds; null when there is none of this name.</summary>
    public Value? Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known))
            return known;
        if (Section("variables")?.Find(name) is not { } member)
            return null;
        if (!_open.Add(name))
            return Unknown();
        var value = Bind(member.Value, Section("variables"));
        _open.Remove(name);
        _variables[name] = value;
        return value;
    }

    /// <summary>The top section of this name; null when there is none.</summary>
    public DataMapping? Section(string name) => root.Find(name)?.Value as DataMapping;

    /// <summary>The value of a node.</summary>
    /// <param name="container">The mapping or sequence that holds it; editors need it.</param>
    public Value Bind(DataNode node, DataNode? container, int depth = 0)
    {
        var origin = new Origin(source, node.Span, node, container);
        if (depth > MaxDepth)
            return Unknown();
        switch (node)
        {
            case DataAlias { Target: { } target }:
                return Bind(target, container, depth + 1);
            case DataScalar { Kind: ScalarKind.Text } scalar:
                return TextPolicy.TryRead(source, scalar, text => Text(text, null)) ?? Text(scalar.Value, origin);
            case DataScalar scalar:
                return new ScalarValue(scalar.Value, scalar.Kind) { Origin = origin };
            case DataMapping { Members: [var only] } mapping when only.Name.StartsWith("fn::", StringComparison.OrdinalIgnoreCase):
                return Call(only.Name["fn::".Length..], only.Value, mapping, origin, depth);
            case DataMapping mapping:
                return new MapValue([.. mapping.Members.Select(member => new MapEntry(member.Name, Bind(member.Value, mapping, depth + 1), member))]) { Origin = origin };
            case DataSequence sequence:
                return new ListValue([.. sequence.Items.Select(item => Bind(item, sequence, depth + 1))]) { Origin = origin };
            default:
                return Unknown();
        }
    }

    /// <summary>The names of the resources in <c>${…}</c> of a list or a single text.</summary>
    public static IReadOnlyList<string> NamesIn(DataNode? node) => node switch
    {
        DataScalar scalar => [.. Interpolation.Split(scalar.Value).Where(part => part.Expression is not null).Select(part => Interpolation.Path(part.Expression!).Name)],
        DataSequence sequence => [.. sequence.Items.OfType<DataScalar>().SelectMany(NamesIn)],
        _ => [],
    };

    private static CallValue Unknown() => new("unknown", []);

    private Value Text(string text, Origin? origin)
    {
        var parts = Interpolation.Split(text).Select(part => part.Literal is { } literal ? new ScalarValue(literal) : Reference(part.Expression!, origin)).ToArray();
        return parts switch
        {
            [] => new ScalarValue("") { Origin = origin },
            [ScalarValue { Origin: null } only] => new ScalarValue(only.Text) { Origin = origin },
            [var only] => only,
            _ => new TemplateValue(parts) { Origin = origin },
        };
    }

    private Value Reference(string expression, Origin? origin)
    {
        var (name, attributes) = Interpolation.Path(expression);
        if (Variable(name) is { } variable)
            return attributes.Aggregate(variable, Member);
        if (Section("resources")?.Find(name) is not null)
        {
            var attribute = attributes.Length == 0 ? "Id" : TerraformNames.PropertyOf("", ProviderFramework.Snake(attributes[0]));
            return new ReferenceValue(name, attribute is "Id" or "KeyId" ? null : attribute) { Origin = origin };
        }
        if (expression == "aws:region")
            return new ReferenceValue(DeploymentFact.Region) { Origin = origin };
        return FactOf(name) ?? new ReferenceValue(expression) { Origin = origin };
    }

    /// <summary>The fact that a setting without a default means by its name; null for none.</summary>
    public Value? FactOf(string setting) =>
        (Section("config") ?? Section("configuration"))?.Find(setting) is { Value: var body } && !(body is DataMapping map && (map.Find("default") ?? map.Find("value")) is not null) && body is not DataScalar
            ? FactNames.Assumed(setting, Unknown())
            : null;

    private static Value Member(Value value, string name) => value switch
    {
        MapValue map => map[name] ?? Unknown(),
        ListValue list when int.TryParse(name, out var at) && at >= 0 && at < list.Items.Count => list.Items[at],
        CallValue { Function: "policy-document", Arguments: [var document] } when name == "json" => document,
        _ => Unknown(),
    };

    private Value Call(string function, DataNode argument, DataMapping call, Origin origin, int depth)
    {
        switch (function.ToLowerInvariant())
        {
            // The text is what the object is; its statements are edited where they stand.
            case "tojson" or "secret" or "fromjson" or "stringasset":
                return Bind(argument, call, depth + 1);
            case "join" when argument is DataSequence { Items: [DataScalar separator, DataSequence parts] }:
                var values = new List<Value>();
                foreach (var item in parts.Items)
                {
                    if (values.Count > 0 && separator.Value.Length > 0)
                        values.Add(new ScalarValue(separator.Value));
                    values.Add(Bind(item, parts, depth + 1));
                }
                return new TemplateValue(values) { Origin = origin };
            case "select" when argument is DataSequence { Items: [var index, var list] } selection:
                return Bind(index, selection, depth + 1) is ScalarValue at ? Member(Bind(list, selection, depth + 1), at.Text) : Unknown();
            case "invoke" when argument is DataMapping invoke && Find(invoke, "function") is DataScalar called:
                return Invoke(called.Value, Find(invoke, "arguments"), invoke, (Find(invoke, "return") as DataScalar)?.Value, depth);
            // `fn::aws:getCallerIdentity: {}`
            case var token when token.Contains(':', StringComparison.Ordinal):
                return Invoke(function, argument, call, null, depth);
            default:
                return Unknown();
        }
    }

    private static DataNode? Find(DataMapping mapping, string name) => mapping.Members.FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    private Value Invoke(string token, DataNode? arguments, DataNode container, string? member, int depth)
    {
        var name = token[(token.LastIndexOf(':') + 1)..];
        if (!token.StartsWith("aws:", StringComparison.Ordinal) || !name.StartsWith("get", StringComparison.Ordinal))
            return Unknown();
        var plain = LibraryValue.Plain(name["get".Length..]);
        var result = plain == "policydocument"
            ? new CallValue("policy-document", [arguments is null ? Unknown() : Document(Bind(arguments, container, depth + 1))])
            : ProviderFramework.FactsOf(plain, value => value) ?? (Value)Unknown();
        return member is null ? result : Member(result, member);
    }

    // The document's statements are written in the provider's words.
    private static Value Document(Value arguments)
    {
        if (arguments is not MapValue map || ProviderFramework.PolicyOf(map, StatementForm.PolicyData) is not MapValue policy || policy["Statement"] is not ListValue { Origin: { Syntax: DataNode node } origin } list)
            return Unknown();
        var marked = new ListValue(list.Items) { Origin = origin with { Syntax = new PolicyDataPlace(node) } };
        return new MapValue([.. policy.Entries.Select(entry => entry.Name == "Statement" ? entry with { Value = marked } : entry)]) { Origin = policy.Origin };
    }
}

/// <summary>The list of statements of the provider's policy document.</summary>
internal sealed record PolicyDataPlace(DataNode Node);
