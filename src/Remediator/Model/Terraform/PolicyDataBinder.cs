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

    /// <summary>The policy; null when a document that it takes statements from cannot be read: what that one denies would be overlooked.</summary>
    public MapValue? Bind(HclBlock data, Evaluator evaluator)
    {
        var statements = data.Body.FindBlocks("statement").Select(block => (Value)Statement(block)).ToList();
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

    private MapValue Statement(HclBlock block)
    {
        var entries = new List<MapEntry>();
        foreach (var (argument, element) in new[] { ("sid", "Sid"), ("effect", "Effect"), ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"), ("not_resources", "NotResource") })
        {
            if (block.Body.Find(argument) is { } attribute)
                entries.Add(new MapEntry(element, _expressions.Bind(attribute.Value, block.Body), attribute));
            else if (argument == "effect")
                entries.Add(new MapEntry(element, new ScalarValue("Allow")));
        }
        Principals(block, "principals", "Principal", entries);
        Principals(block, "not_principals", "NotPrincipal", entries);
        Conditions(block, entries);
        return new MapValue(entries) { Origin = new Origin(source, block.Span, block) };
    }

    private void Principals(HclBlock statement, string type, string element, List<MapEntry> entries)
    {
        var principals = new List<MapEntry>();
        foreach (var block in statement.Body.FindBlocks(type))
        {
            if (block.Body.Find("type")?.Value is HclTemplate { Literal: { } kind } && block.Body.Find("identifiers") is { } identifiers)
                principals.Add(new MapEntry(kind, _expressions.Bind(identifiers.Value, block.Body), identifiers));
        }
        if (principals.Count > 0)
            entries.Add(new MapEntry(element, new MapValue(principals)));
    }

    private void Conditions(HclBlock statement, List<MapEntry> entries)
    {
        var operators = new List<MapEntry>();
        foreach (var block in statement.Body.FindBlocks("condition"))
        {
            if (block.Body.Find("test")?.Value is not HclTemplate { Literal: { } test } || block.Body.Find("variable")?.Value is not HclTemplate { Literal: { } variable }
                || block.Body.Find("values") is not { } values)
            {
                continue;
            }
            var key = new MapEntry(variable, _expressions.Bind(values.Value, block.Body), values);
            var at = operators.FindIndex(entry => entry.Name == test);
            if (at < 0)
                operators.Add(new MapEntry(test, new MapValue([key])));
            else
                operators[at] = new MapEntry(test, new MapValue([.. ((MapValue)operators[at].Value).Entries, key]));
        }
        if (operators.Count > 0)
            entries.Add(new MapEntry("Condition", new MapValue(operators)));
    }
}
