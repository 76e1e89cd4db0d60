using Remediator.Knowledge.Terraform;
using Remediator.Model.Terraform;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>What Pulumi and CDKTF share: resources of the Terraform provider, with its arguments in the language's spelling.</summary>
internal abstract class ProviderFramework : IFramework
{
    /// <inheritdoc/>
    public abstract string FlavourOf(ProgramLanguage language);

    /// <inheritdoc/>
    public abstract bool Knows(string module);

    /// <inheritdoc/>
    public abstract LibraryValue Library(string module);

    /// <inheritdoc/>
    public virtual DocumentWords DocumentWords => DocumentWords.Pulumi;

    /// <inheritdoc/>
    public abstract Value? Constant(LibraryValue member);

    /// <inheritdoc/>
    public virtual string? ConstantOf(string written, string text) => null;

    /// <inheritdoc/>
    public abstract Value? Call(Interpreter interpreter, LibraryValue callee, CallArguments arguments);

    /// <inheritdoc/>
    public virtual Value? Method(Interpreter interpreter, Value target, string name, CallArguments arguments) => null;

    /// <inheritdoc/>
    public virtual Value? Attribute(Interpreter interpreter, ReferenceValue resource, string name)
    {
        var attribute = TerraformNames.PropertyOf("", Snake(name));
        return Interpreter.Output(new ReferenceValue(resource.Target, attribute is "Id" or "KeyId" ? null : attribute));
    }

    /// <inheritdoc/>
    public virtual Value? MemberOfConstruct(ObjectValue owner, string name) => null;

    /// <inheritdoc/>
    public MapValue PropertiesOf(ResourceRecord record) =>
        record.Arguments is { } arguments ? Named(arguments, record.Type.Terraform) : new MapValue([]) { Origin = new Origin(record.Place.File.Source, record.Call.Span, record.Place) };

    /// <inheritdoc/>
    public string ArgumentOf(ResourceRecord? record, string property, ProgramLanguage language)
    {
        var terraform = record?.Type.Terraform ?? "";
        var snake = TerraformNames.ArgumentOf(terraform, property);
        return InLanguage(Argument(terraform, snake, terraform.Length > 0 ? ProviderSchema.Aws.FindResource(terraform) : null), language);
    }

    /// <summary>What the framework calls an argument or nested block of the provider.</summary>
    /// <param name="terraform">The resource's type; empty below its top level.</param>
    /// <param name="schema">What it stands in; null when that is not known.</param>
    internal virtual string Argument(string terraform, string argument, BlockSchema? schema) => argument;

    /// <summary>A name of the provider in the spelling of a language.</summary>
    internal static string InLanguage(string snake, ProgramLanguage language) => language switch
    {
        ProgramLanguage.Python => snake,
        ProgramLanguage.Go => Pascal(snake),
        _ => Camel(snake),
    };

    /// <summary>The provider's spelling of a name: <c>kmsKeyId</c> and <c>KmsKeyId</c> are <c>kms_key_id</c>.</summary>
    internal static string Snake(string name)
    {
        var result = new System.Text.StringBuilder(name.Length + 6);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && name[i - 1] != '_' && (!char.IsUpper(name[i - 1]) || i + 1 < name.Length && char.IsLower(name[i + 1])))
                result.Append('_');
            result.Append(char.ToLowerInvariant(name[i]));
        }
        return result.ToString();
    }

    /// <summary>The facts that a data source of the deployment gives, under the names that all languages and versions have for them.</summary>
    internal static MapValue? FactsOf(string source, Func<Value, Value> wrap)
    {
        (string Name, string Fact)[] members = source switch
        {
            "calleridentity" => [("accountId", DeploymentFact.Account), ("account_id", DeploymentFact.Account), ("AccountId", DeploymentFact.Account)],
            "region" => [("name", DeploymentFact.Region), ("Name", DeploymentFact.Region), ("region", DeploymentFact.Region), ("Region", DeploymentFact.Region), ("id", DeploymentFact.Region), ("Id", DeploymentFact.Region)],
            "partition" => [("partition", DeploymentFact.Partition), ("Partition", DeploymentFact.Partition), ("dnsSuffix", DeploymentFact.DnsSuffix), ("dns_suffix", DeploymentFact.DnsSuffix), ("DnsSuffix", DeploymentFact.DnsSuffix)],
            _ => [],
        };
        return members.Length == 0 ? null : new MapValue([.. members.Select(member => new MapEntry(member.Name, wrap(new ReferenceValue(member.Fact))))]);
    }

    /// <summary>The policy that the arguments of a policy document describe, with the statements where they are written.</summary>
    internal static Value PolicyOf(MapValue arguments, string form)
    {
        if ((Find(arguments, "statements") ?? Find(arguments, "statement")) is not { } written || Interpreter.Plain(written.Value) is not ListValue statements)
            return Interpreter.Unknown();
        if (Find(arguments, "sourcepolicydocuments") is not null || Find(arguments, "overridepolicydocuments") is not null)
            return Interpreter.Unknown();
        var list = new ListValue([.. statements.Items.Select(Statement)])
        {
            Origin = statements.Origin is { Syntax: ProgramPlace place } origin ? origin with { Syntax = place with { Form = form } } : statements.Origin,
        };
        return new MapValue([new MapEntry("Version", new ScalarValue("2012-10-17")), new MapEntry("Statement", list)]) { Origin = arguments.Origin };
    }

    private static MapEntry? Find(MapValue map, string plainName) => map.Entries.FirstOrDefault(entry => LibraryValue.Plain(entry.Name) == plainName);

    private static Value Statement(Value value)
    {
        if (Interpreter.Plain(value) is not MapValue written)
            return value;
        var entries = new List<MapEntry>();
        foreach (var (name, element) in new[] { ("sid", "Sid"), ("effect", "Effect"), ("actions", "Action"), ("notactions", "NotAction"), ("resources", "Resource"), ("notresources", "NotResource") })
        {
            if (Find(written, name) is { } entry)
                entries.Add(new MapEntry(element, entry.Value, entry.Syntax));
            else if (name == "effect")
                entries.Add(new MapEntry(element, new ScalarValue("Allow")));
        }
        foreach (var (name, element) in new[] { ("principals", "Principal"), ("notprincipals", "NotPrincipal") })
        {
            if (Find(written, name) is { } principals)
                entries.Add(new MapEntry(element, Grouped(principals.Value, "type", null, "identifiers"), principals.Syntax));
        }
        if ((Find(written, "conditions") ?? Find(written, "condition")) is { } conditions)
            entries.Add(new MapEntry("Condition", Grouped(conditions.Value, "test", "variable", "values"), conditions.Syntax));
        return new MapValue(entries) { Origin = written.Origin };
    }

    private static Value Grouped(Value value, string key, string? innerKey, string values)
    {
        if (Interpreter.Plain(value) is not ListValue list)
            return Interpreter.Unknown();
        var groups = new List<MapEntry>();
        foreach (var item in list.Items)
        {
            if (Interpreter.Plain(item) is not MapValue map || Find(map, key) is not { } outer || Interpreter.TextOf(outer.Value) is not { } name || Find(map, values) is not { } held)
                return Interpreter.Unknown();
            if (innerKey is null)
            {
                groups.Add(new MapEntry(name, held.Value, held.Syntax));
                continue;
            }
            if (Find(map, innerKey) is not { } inner || Interpreter.TextOf(inner.Value) is not { } variable)
                return Interpreter.Unknown();
            var entry = new MapEntry(variable, held.Value, held.Syntax);
            var at = groups.FindIndex(group => group.Name == name);
            if (at < 0)
                groups.Add(new MapEntry(name, new MapValue([entry])));
            else
                groups[at] = new MapEntry(name, new MapValue([.. ((MapValue)groups[at].Value).Entries, entry]));
        }
        return new MapValue(groups) { Origin = list.Origin };
    }

    /// <summary>Arguments under the model's names. Below a policy or a map of the user's own keys, names are as they are.</summary>
    internal static MapValue Named(MapValue map, string type) => Named(map, type, ProviderSchema.Aws.FindResource(type), 0);

    private static MapValue Named(MapValue map, string type, BlockSchema? schema, int depth) => new(
        [.. map.Entries.Select(entry =>
        {
            var snake = ProvidersName(Snake(entry.Name), type, schema);
            var value = depth > ArgumentValues.MaxDepth || TerraformNames.IsMap(snake) || snake.Contains("policy", StringComparison.Ordinal) ? entry.Value : Deep(entry.Value, schema?.FindBlock(snake)?.Block, depth + 1);
            return entry with { Name = TerraformNames.PropertyOf(type, snake), Value = value };
        })])
    { Origin = map.Origin };

    private static Value Deep(Value value, BlockSchema? schema, int depth) => value switch
    {
        MapValue map when map["Statement"] is null => Named(map, "", schema, depth),
        ListValue list => new ListValue([.. list.Items.Select(item => item is MapValue map ? Named(map, "", schema, depth) : item)]) { Origin = list.Origin },
        CallValue { Function: Interpreter.OutputMark } output => output,
        _ => value,
    };

    // Pulumi writes blocks that may be repeated in the plural (`corsRules` is `cors_rule`), and arguments without the kind of name that
    // they take (`restApi` is `rest_api_id`). What the model knows by the plural stays so.
    private static string ProvidersName(string snake, string type, BlockSchema? schema)
    {
        if (schema is null || IsIn(schema, snake))
            return snake;
        foreach (var candidate in (string[])[.. Singulars(snake), snake + "_id", snake + "_arn", snake + "_name"])
        {
            if (IsIn(schema, candidate))
                return TerraformNames.PropertyOf(type, candidate) == Pascal(candidate) ? candidate : snake;
        }
        return snake;
    }

    private static IEnumerable<string> Singulars(string plural)
    {
        if (plural.EndsWith("ies", StringComparison.Ordinal))
            yield return plural[..^3] + "y";
        if (plural.EndsWith("es", StringComparison.Ordinal))
            yield return plural[..^2];
        if (plural.EndsWith('s'))
            yield return plural[..^1];
    }

    private static bool IsIn(BlockSchema schema, string name) => schema.FindAttribute(name) is not null || schema.FindBlock(name) is not null;

    internal static string Pascal(string snake) => string.Concat(snake.Split('_').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    internal static string Camel(string snake)
    {
        var pascal = Pascal(snake);
        return char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }
}
