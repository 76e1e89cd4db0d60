using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>
/// Brings a value that a rule wants into the shape of the place: facts as expressions, policy statements as JSON, as arguments of the
/// provider's policy document or as CDK's objects, with the types that Go wants.
/// </summary>
internal static class StatementShapes
{
    /// <summary>The value as it is written among the items of a list.</summary>
    public static Value Of(Value item, ProgramPlace place, ProgramFacts facts) => (item, place.Node) switch
    {
        (MapValue statement, _) when place.Form == StatementForm.Construct => Construct(statement, facts, place.File.Language),
        (MapValue statement, ProgramList list) when place.Form == StatementForm.PolicyData => PolicyData(statement, list, facts, place.File),
        (_, ProgramList list) when place.File.Language == ProgramLanguage.Go => Local(GoTypes.Like(item, list, place), facts, place.File.Language),
        _ => Local(item, facts, place.File.Language),
    };

    /// <summary>Why a statement cannot stand in a list; null when it can.</summary>
    public static string? Refusal(Value item, ProgramPlace place) =>
        place.File.Language == ProgramLanguage.Go && item is MapValue statement && place is { Form: StatementForm.Json, Node: ProgramList list } ? GoTypes.Refusal(statement, list, place) : null;

    /// <summary>A value with its types where the language wants them.</summary>
    public static Value Typed(Value value, ProgramPlace place) => place.File.Language == ProgramLanguage.Go ? GoTypes.AsBefore(value, place) : value;

    /// <summary>The value with facts as expressions of the place.</summary>
    public static Value Local(Value value, ProgramFacts facts, ProgramLanguage language)
    {
        switch (value)
        {
            case ReferenceValue reference when DeploymentFact.IsFact(reference.Target):
                return new ReferenceValue(facts.Of(reference.Target).Text);
            case { Origin.Syntax: ProgramPlace place } when value is not (ScalarValue or MapValue or ListValue or TemplateValue):
                return new ReferenceValue(value.Origin.Source.Slice(place.Node.Span));
            case CallValue { Function: Interpreter.OutputMark, Arguments: [var held] }:
                return Local(held, facts, language);
            case ReferenceValue { Origin: null } reference:
                return new ReferenceValue(facts.Of(reference).Text);
            case TemplateValue template:
                return Template(template, facts, language);
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => Local(item, facts, language))]);
            case MapValue map:
                return new MapValue([.. map.Entries.Select(entry => entry with { Value = Local(entry.Value, facts, language) })]);
            case CallValue call:
                return new CallValue(call.Function, [.. call.Arguments.Select(argument => Local(argument, facts, language))]);
            default:
                return value;
        }
    }

    /// <summary>A statement as CDK writes it.</summary>
    public static Value Construct(MapValue statement, ProgramFacts facts, ProgramLanguage language)
    {
        var isPython = language == ProgramLanguage.Python;
        string Name(string type) => facts.NameOf("cdk.iam." + LibraryValue.Plain(type)) ?? (facts.NameOf("cdk.iam") is { } iam ? $"{iam}.{type}"
            : facts.ImportAmong(isPython ? "aws_cdk.aws_iam" : "aws-cdk-lib/aws-iam", type) ?? $"{ImportIam(facts, isPython)}.{type}");
        var make = isPython ? "" : "new ";
        var entries = new List<MapEntry>();
        foreach (var entry in statement.Entries)
        {
            switch (entry.Name)
            {
                case "Sid":
                    entries.Add(new MapEntry("sid", entry.Value));
                    break;
                case "Effect":
                    entries.Add(new MapEntry("effect", new ReferenceValue($"{Name("Effect")}.{(((ScalarValue)entry.Value).Text == "Deny" ? "DENY" : "ALLOW")}")));
                    break;
                case "Principal" when entry.Value is MapValue principals:
                    entries.Add(new MapEntry("principals", new ListValue([.. principals.Entries.SelectMany(principal => Items(principal.Value).Select(who =>
                        (Value)new CallValue(make + Name(principal.Name == "Service" ? "ServicePrincipal" : "ArnPrincipal"), [Local(who, facts, language)])))])));
                    break;
                case "Action":
                    entries.Add(new MapEntry("actions", new ListValue(Items(entry.Value))));
                    break;
                case "Resource":
                    entries.Add(new MapEntry("resources", new ListValue([.. Items(entry.Value).Select(item => Local(item, facts, language))])));
                    break;
                case "Condition":
                    entries.Add(new MapEntry("conditions", Local(entry.Value, facts, language)));
                    break;
            }
        }
        return new CallValue(make + Name("PolicyStatement"), [new MapValue(entries)]);
    }

    private static string ImportIam(ProgramFacts facts, bool isPython)
    {
        if (isPython)
            return facts.Import("", "aws_cdk", "aws_iam as iam") is var given && given.EndsWith(" as iam", StringComparison.Ordinal) ? "iam" : given;
        return facts.Import("aws-cdk-lib/aws-iam", "", "* as iam");
    }

    // A statement of the provider's policy document, in the habit of the one before it.
    private static Value PolicyData(MapValue statement, ProgramList list, ProgramFacts facts, ProgramFile file)
    {
        var language = file.Language;
        string Name(string name) => language switch
        {
            ProgramLanguage.Python => ProviderFramework.Snake(name),
            ProgramLanguage.Go => char.ToUpperInvariant(name[0]) + name[1..],
            _ => name,
        };
        var sibling = list.Items.Count > 0 ? list.Items[^1] : null;
        var callee = sibling is ProgramCall { Callee: var called } ? file.Source.Slice(called.Span) : null;
        var type = list.Type is not null ? file.Source.Slice(list.Type.Span).TrimStart('[', ']') : sibling is ProgramMap { Type: { } own } ? file.Source.Slice(own.Span) : null;
        var words = facts.DocumentWords;
        // `GetPolicyDocumentStatementArgs` has `GetPolicyDocumentStatementPrincipalArgs`, and comes from where that does.
        Value Made(string part, MapValue fields) => callee is null ? fields
            : new CallValue(facts.Beside(callee, callee.EndsWith("Args", StringComparison.Ordinal) ? $"{callee[..^4]}{part}Args" : callee + part), [fields]);
        Value Listed(string part, IEnumerable<MapValue> items)
        {
            var all = new ListValue([.. items.Select(item => Made(part, item))]);
            return language == ProgramLanguage.Go && type is not null ? new CallValue($"[]{type}{part}", [all]) : all;
        }
        Value Texts(Value value)
        {
            var all = new ListValue([.. Items(value).Select(item => Local(item, facts, language))]);
            return language == ProgramLanguage.Go ? new CallValue("[]string", [all]) : all;
        }
        Value Optional(Value value) => language == ProgramLanguage.Go ? new CallValue(GoPointer(file), [value]) : value;
        var entries = new List<MapEntry>();
        foreach (var entry in statement.Entries)
        {
            switch (entry.Name)
            {
                case "Sid":
                case "Effect":
                    entries.Add(new MapEntry(Name(entry.Name.ToLowerInvariant()), Optional(entry.Value)));
                    break;
                case "Principal" when entry.Value is MapValue principals:
                    entries.Add(new MapEntry(Name("principals"), Listed(words.Principal, principals.Entries.Select(principal => new MapValue(
                        [new MapEntry(Name("type"), new ScalarValue(principal.Name)), new MapEntry(Name("identifiers"), Texts(principal.Value))])))));
                    break;
                case "Action":
                    entries.Add(new MapEntry(Name("actions"), Texts(entry.Value)));
                    break;
                case "Resource":
                    entries.Add(new MapEntry(Name("resources"), Texts(entry.Value)));
                    break;
                case "Condition" when entry.Value is MapValue operators:
                    entries.Add(new MapEntry(Name(words.Conditions), Listed(words.Condition, operators.Entries.SelectMany(test => ((MapValue)test.Value).Entries.Select(variable => new MapValue(
                    [
                        new MapEntry(Name("test"), new ScalarValue(test.Name)),
                        new MapEntry(Name("variable"), new ScalarValue(variable.Name)),
                        new MapEntry(Name("values"), Texts(variable.Value)),
                    ]))))));
                    break;
            }
        }
        var made = new MapValue(entries);
        return callee is not null ? new CallValue(callee, [made]) : made;
    }

    private static string GoPointer(ProgramFile file) => file.Source.Text.Contains("pulumi.StringRef(", StringComparison.Ordinal) || !file.Source.Text.Contains("aws.String(", StringComparison.Ordinal)
        ? "pulumi.StringRef"
        : "aws.String";

    private static Value Template(TemplateValue template, ProgramFacts facts, ProgramLanguage language)
    {
        var parts = new List<Value>();
        var isOutput = false;
        foreach (var part in template.Parts)
        {
            if (part is ReferenceValue reference && (reference.Origin is null || DeploymentFact.IsFact(reference.Target)))
            {
                var expression = facts.Of(reference);
                isOutput |= expression.IsOutput;
                parts.Add(expression.Literal is { } literal ? new ScalarValue(literal) : new ReferenceValue(expression.Text));
            }
            else
            {
                parts.Add(Local(part, facts, language));
            }
        }
        if (!isOutput)
            return new TemplateValue(parts);
        return language switch
        {
            ProgramLanguage.TypeScript => new CallValue($"{facts.NameOf("pulumi") ?? facts.Import("@pulumi/pulumi", "", "* as pulumi")}.interpolate", [new TemplateValue(parts)]),
            ProgramLanguage.Go => new CallValue("pulumi.Sprintf", [new ScalarValue(string.Concat(parts.Select(part => part is ReferenceValue ? "%s" : ((ScalarValue)part).Text.Replace("%", "%%", StringComparison.Ordinal)))), .. parts.OfType<ReferenceValue>()]),
            _ => Filled(parts, facts),
        };
    }

    // `Output.format("logs.{0}.amazonaws.com", region)`
    private static CallValue Filled(List<Value> parts, ProgramFacts facts)
    {
        var values = new List<string>();
        var text = new System.Text.StringBuilder();
        foreach (var part in parts)
        {
            if (part is not ReferenceValue { Target: var expression })
            {
                text.Append(((ScalarValue)part).Text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal));
                continue;
            }
            if (!values.Contains(expression))
                values.Add(expression);
            text.Append('{').Append(values.IndexOf(expression)).Append('}');
        }
        return new CallValue($"{OutputName(facts)}.format", [new ScalarValue(text.ToString()), .. values.Select(value => new ReferenceValue(value))]);
    }

    private static string OutputName(ProgramFacts facts) => facts.NameOf("pulumi.output") ?? (facts.NameOf("pulumi") is { } pulumi ? $"{pulumi}.Output" : "pulumi.Output");

    private static IReadOnlyList<Value> Items(Value value) => value is ListValue list ? list.Items : [value];
}
