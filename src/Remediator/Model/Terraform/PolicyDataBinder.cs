using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Reads <c>data "aws_iam_policy_document"</c> as the policy that it renders.
/// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
/// </summary>
internal sealed class PolicyDataBinder(ModuleInstance instance, SourceText source)
{
    private readonly ExpressionBinder _expressions = new(instance, source);

    private const string Dynamic = "dynamic";

    /// <summary>
    /// The policy; null when a document that it takes statements from cannot be read, or a <c>dynamic "statement"</c> does not plainly allow:
    /// what that one denies would be overlooked.
    /// </summary>
    public MapValue? Bind(HclBlock data, Evaluator evaluator)
    {
        var statements = data.Body.FindBlocks("statement").Select(block => (Value)Statement(block)).ToList();
        foreach (var (body, block) in Generated(data.Body, "statement"))
        {
            if (body?.Find("effect")?.Value is not (null or HclTemplate { Literal: "Allow" }) || body is null)
                return null;
            statements.Add(Statement(block, body));
        }
        foreach (var argument in new[] { "source_policy_documents", "override_policy_documents" })
        {
            if (data.Body.Find(argument) is not { } sources)
                continue;
            if (evaluator.Resolve(_expressions.Bind(sources.Value, data.Body)) is not ListValue documents)
                return null;
            foreach (var document in documents.Items)
            {
                if (evaluator.Resolve(document) is not MapValue policy || policy["Statement"] is not { } statement)
                    return null;
                statements.AddRange(evaluator.Resolve(statement) is ListValue list ? list.Items : [statement]);
            }
        }
        return new MapValue(
        [
            new MapEntry("Version", data.Body.Find("version") is { } version ? _expressions.Bind(version.Value, data.Body) : new ScalarValue("2012-10-17")),
            new MapEntry("Statement", new ListValue(statements) { Origin = new Origin(source, data.Body.Span, new BlockList(data, "statement")) }),
        ])
        { Origin = new Origin(source, data.Body.Span, data) };
    }

    private MapValue Statement(HclBlock block) => Statement(block, block.Body);

    /// <summary>One statement.</summary>
    /// <param name="block">What writes it: its own block, or the dynamic one.</param>
    private MapValue Statement(HclBlock block, HclBody body)
    {
        var entries = new List<MapEntry>();
        foreach (var (argument, element) in new[] { ("sid", "Sid"), ("effect", "Effect"), ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"), ("not_resources", "NotResource") })
        {
            if (body.Find(argument) is { } attribute)
                entries.Add(new MapEntry(element, _expressions.Bind(attribute.Value, body), attribute));
            else if (argument == "effect")
                entries.Add(new MapEntry(element, new ScalarValue("Allow")));
        }
        Principals(body, "principals", "Principal", entries);
        Principals(body, "not_principals", "NotPrincipal", entries);
        Conditions(body, entries);
        return new MapValue(entries) { Origin = new Origin(source, block.Span, block) };
    }

    private void Principals(HclBody statement, string type, string element, List<MapEntry> entries)
    {
        var principals = new List<MapEntry>();
        var isKnown = true;
        foreach (var body in Bodies(statement, type))
        {
            if (body?.Find("type")?.Value is HclTemplate { Literal: { } kind } && body.Find("identifiers") is { } identifiers)
                principals.Add(new MapEntry(kind, _expressions.Bind(identifiers.Value, body), identifiers));
            else
                isKnown = false;
        }
        if (!isKnown)
            entries.Add(new MapEntry(element, new CallValue(Dynamic, [])));
        else if (principals.Count > 0)
            entries.Add(new MapEntry(element, new MapValue(principals)));
    }

    private void Conditions(HclBody statement, List<MapEntry> entries)
    {
        var operators = new List<MapEntry>();
        foreach (var body in Bodies(statement, "condition"))
        {
            if (body?.Find("test")?.Value is not HclTemplate { Literal: { } test } || body.Find("variable")?.Value is not HclTemplate { Literal: { } variable }
                || body.Find("values") is not { } values)
            {
                entries.Add(new MapEntry("Condition", new CallValue(Dynamic, [])));
                return;
            }
            var key = new MapEntry(variable, _expressions.Bind(values.Value, body), values);
            var at = operators.FindIndex(entry => entry.Name == test);
            if (at < 0)
                operators.Add(new MapEntry(test, new MapValue([key])));
            else
                operators[at] = new MapEntry(test, new MapValue([.. ((MapValue)operators[at].Value).Entries, key]));
        }
        if (operators.Count > 0)
            entries.Add(new MapEntry("Condition", new MapValue(operators)));
    }

    /// <summary>The bodies of the nested blocks of a type, written or generated; null for one that cannot be read.</summary>
    private static IEnumerable<HclBody?> Bodies(HclBody body, string type) =>
        body.FindBlocks(type).Select(block => (HclBody?)block.Body).Concat(Generated(body, type).Select(generated => generated.Body));

    private static IEnumerable<(HclBody? Body, HclBlock Block)> Generated(HclBody body, string type) =>
        body.FindBlocks(Dynamic).Where(block => block.Label(0) == type).Select(block => (block.Body.FindBlocks("content").FirstOrDefault()?.Body, block));
}
