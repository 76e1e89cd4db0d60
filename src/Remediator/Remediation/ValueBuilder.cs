using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Remediation;

/// <summary>
/// Makes values from what a rule writes. Texts may hold Scriban (<c>{{ capture }}</c>, rendered first) and placeholders
/// for what each flavour says in its own way: <c>{region}</c>, <c>{account}</c>, <c>{partition}</c>, <c>{dns}</c>,
/// <c>{name.ref}</c> and <c>{name.arn}</c> of a located resource, <c>{name.get.InvokeArn}</c> another attribute of it, in the
/// model's spelling, <c>{name.name}</c> its physical name, <c>{name.service}</c> the service
/// that takes on its role.
/// A map <c>{ each: name, value: … }</c> is a list: the value for each of the resources located under that name, as the subject.
/// </summary>
/// <param name="context">The plan's context.</param>
/// <param name="subject">The resource that <c>{subject.…}</c> means when the failure concerns several; the first one when null.</param>
/// <param name="isActual">Whether names should be those of the deployment that failed, as far as the log tells them.</param>
/// <param name="owner">The resource that <c>{owner.…}</c> means: the one whose policy is written.</param>
internal sealed class ValueBuilder(PlanContext context, Resource? subject = null, bool isActual = false, Resource? owner = null)
{
    private const string Attribute = "get.";

    public Value Build(Spec spec) => spec switch
    {
        SpecMap map when map["each"]?.Text is { } each => Each(each, map["value"]!),
        SpecMap map => new MapValue([.. map.Entries.Select(entry => new MapEntry(entry.Key, Build(entry.Value)))]),
        SpecList list => new ListValue([.. list.Values.Select(Build)]),
        SpecText text => Text(text),
        _ => throw new RuleException(context.Rule, $"line {spec.Line}: not a value"),
    };

    private Value Each(string name, Spec spec)
    {
        var values = context.All(name).Select(resource => new ValueBuilder(context, resource, isActual, owner).Build(spec)).ToArray();
        return values.Length == 1 ? values[0] : new ListValue(values);
    }

    private Value Text(SpecText spec)
    {
        var text = context.Render(spec.Value);
        var parts = new List<Value>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf('{', position);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                break;
            if (open > position)
                parts.Add(new ScalarValue(text[position..open]));
            Add(parts, text[(open + 1)..close]);
            position = close + 1;
        }
        if (position < text.Length)
            parts.Add(new ScalarValue(text[position..]));
        return Merge(parts) switch
        {
            [] => new ScalarValue(""),
            // What another property says keeps its kind.
            [ScalarValue copied] when text is ['{', .., '}'] && text.LastIndexOf('{') == 0 => new ScalarValue(copied.Text, copied.Kind),
            // What stands in braces must be quoted in YAML, so there the quotes do not ask for a text.
            [ScalarValue only] => new ScalarValue(only.Text, spec.IsQuoted && !spec.Value.Contains("{{", StringComparison.Ordinal) ? ScalarKind.Text : KindOf(only.Text)),
            [var only] => only,
            var merged => new TemplateValue(merged),
        };
    }

    private void Add(List<Value> parts, string placeholder)
    {
        switch (placeholder)
        {
            case "region":
                parts.Add(new ReferenceValue(DeploymentFact.Region) { Known = context.Deployment[DeploymentFact.Region] });
                return;
            case "account":
                parts.Add(new ReferenceValue(DeploymentFact.Account) { Known = context.Deployment[DeploymentFact.Account] });
                return;
            case "partition":
                parts.Add(Fact(DeploymentFact.Partition, "aws"));
                return;
            case "dns":
                parts.Add(Fact(DeploymentFact.DnsSuffix, "amazonaws.com"));
                return;
        }
        var dot = placeholder.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            throw new RuleException(context.Rule, $"`{{{placeholder}}}` is no placeholder");
        var name = placeholder[..dot];
        if (context.Planned.TryGetValue(name, out var planned))
        {
            parts.Add(new ReferenceValue(planned.Id, placeholder[(dot + 1)..] == "arn" ? context.Project.ArnAttributeOf(planned.Type) : null));
            return;
        }
        var resource = name == "subject" && subject is not null ? subject : name == "owner" && owner is not null ? owner : context.One(name);
        switch (placeholder[(dot + 1)..])
        {
            case "ref":
                parts.Add(new ReferenceValue(resource.Id));
                break;
            case "arn":
                parts.Add(new ReferenceValue(resource.Id, context.Project.ArnAttributeOf(resource.Type)));
                break;
            case var attribute when attribute.StartsWith(Attribute, StringComparison.Ordinal):
                parts.Add(new ReferenceValue(resource.Id, context.Project.SpellAttribute(attribute[Attribute.Length..])));
                break;
            case "name":
                parts.AddRange(NameOf(resource));
                break;
            case "service":
                parts.Add(new ScalarValue(ServiceRoles.Find(resource.Type)?.Principal
                    ?? throw new RuleException(context.Rule, $"`{{{placeholder}}}`: no service takes on a role for `{resource.Type}`")));
                break;
            case var property when PropertyPath.Parse(property).Find(resource.Properties) is [{ Value: var value }, ..]:
                parts.AddRange(value is TemplateValue template ? template.Parts : [value]);
                break;
            case var unsaid:
                throw new MissingValueException(resource.Id, unsaid);
        }
    }

    // A resource without a written name has the one in the log, if the log is about it.
    private IReadOnlyList<Value> NameOf(Resource resource)
    {
        if (isActual && context.Failure.Arn is { } actual && IsOf(actual.Service, resource) && context.All("subject") is [var failed, ..] && failed == resource)
            return [new ScalarValue(actual.ResourceName)];
        if (context.Rule.Locate?["subject"]?.Items[0]["name"]?.Text is { } property && resource.Properties[property] is { } name)
            return name is TemplateValue template ? template.Parts : [name];
        return [context.Failure.Arn is { } arn && IsOf(arn.Service, resource) ? new ScalarValue(arn.ResourceName) : new ReferenceValue(resource.Id)];
    }

    // A message may name another thing first: the key that a trail uses.
    private static bool IsOf(string service, Resource resource) => resource.Type.Split("::") is [_, var name, _] && name.Equals(service, StringComparison.OrdinalIgnoreCase);

    // The commercial partition's words are written out, as everyone does, unless the project itself is written for any partition
    // or the failure happened in another one.
    private Value Fact(string fact, string custom) =>
        (context.Deployment[fact] ?? custom) == custom && !context.Project.Uses(fact) ? new ScalarValue(custom) : new ReferenceValue(fact);

    private static List<Value> Merge(List<Value> parts)
    {
        var merged = new List<Value>(parts.Count);
        foreach (var part in parts)
        {
            if (part is ScalarValue scalar && merged is [.., ScalarValue last])
                merged[^1] = new ScalarValue(last.Text + scalar.Text);
            else
                merged.Add(part);
        }
        return merged;
    }

    private static ScalarKind KindOf(string text) => text switch
    {
        "true" or "false" => ScalarKind.Boolean,
        _ when long.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _) => ScalarKind.Number,
        _ when decimal.TryParse(text, System.Globalization.NumberStyles.AllowDecimalPoint, System.Globalization.CultureInfo.InvariantCulture, out _) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };
}
