using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>
/// Reads <c>data "aws_iam_policy_document"</c> as the policy that it renders.
/// Source: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
/// </summary>
internal sealed class PolicyDataBinder(ModuleInstance instance, SourceText source, Evaluator evaluator)
{
    private const string Dynamic = "dynamic";
    private const string StatementBlock = "statement";

    private static readonly (string Argument, string Element)[] Elements =
        [("sid", "Sid"), ("effect", "Effect"), ("actions", "Action"), ("not_actions", "NotAction"), ("resources", "Resource"), ("not_resources", "NotResource")];

    /// <summary>The block that holds the elements of a statement that the data source writes; null when it is none of its statements.</summary>
    public static HclBlock? StatementIn(HclBlock block) => block.Type == StatementBlock ? block
        : block.Type == Dynamic && block.Label(0) == StatementBlock ? block.Body.FindBlocks("content").FirstOrDefault()
        : null;

    /// <summary>The argument that holds an element of a statement; null when the element is written in blocks.</summary>
    public static string? ArgumentOf(string element) => Array.Find(Elements, entry => entry.Element == element).Argument;

    /// <summary>
    /// The policy; null when a document that it takes statements from cannot be read, or a <c>dynamic "statement"</c> does not plainly allow:
    /// what that one denies would be overlooked.
    /// </summary>
    public MapValue? Bind(HclBlock data)
    {
        var expressions = new ExpressionBinder(instance, source);
        var statements = data.Body.FindBlocks(StatementBlock).Select(block => (Value)Statement(block, block.Body, null)).ToList();
        foreach (var block in Dynamics(data.Body, StatementBlock))
        {
            if (ContentOf(block) is not { } body || body.Find("effect")?.Value is not (null or HclTemplate { Literal: "Allow" }))
                return null;
            statements.AddRange(Turns(block, data.Body, null).Select(turn => Statement(block, body, turn)));
        }
        foreach (var argument in new[] { "source_policy_documents", "override_policy_documents" })
        {
            if (data.Body.Find(argument) is not { } sources)
                continue;
            if (evaluator.Resolve(expressions.Bind(sources.Value, data.Body)) is not ListValue documents)
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
            new MapEntry("Version", data.Body.Find("version") is { } version ? expressions.Bind(version.Value, data.Body) : new ScalarValue("2012-10-17")),
            new MapEntry("Statement", new ListValue(statements) { Origin = new Origin(source, data.Body.Span, new BlockList(data, StatementBlock)) }),
        ])
        { Origin = new Origin(source, data.Body.Span, data) };
    }

    /// <summary>One statement.</summary>
    /// <param name="block">What writes it: its own block, or the dynamic one.</param>
    /// <param name="turn">The turn of the dynamic one.</param>
    private MapValue Statement(HclBlock block, HclBody body, Iteration? turn)
    {
        var expressions = new ExpressionBinder(instance, source, turn);
        var entries = new List<MapEntry>();
        foreach (var (argument, element) in Elements)
        {
            if (body.Find(argument) is { } attribute)
                entries.Add(new MapEntry(element, expressions.Bind(attribute.Value, body), attribute));
            else if (argument == "effect")
                entries.Add(new MapEntry(element, new ScalarValue("Allow")));
        }
        Principals(body, turn, "principals", "Principal", entries);
        Principals(body, turn, "not_principals", "NotPrincipal", entries);
        Conditions(body, turn, entries);
        return new MapValue(entries) { Origin = new Origin(source, block.Span, block) };
    }

    private void Principals(HclBody statement, Iteration? turn, string type, string element, List<MapEntry> entries)
    {
        var principals = new List<MapEntry>();
        var isKnown = true;
        foreach (var (body, own) in Bodies(statement, turn, type))
        {
            if (body?.Find("type")?.Value is HclTemplate { Literal: { } kind } && body.Find("identifiers") is { } identifiers)
                principals.Add(new MapEntry(kind, new ExpressionBinder(instance, source, own).Bind(identifiers.Value, body), identifiers));
            else
                isKnown = false;
        }
        if (!isKnown)
            entries.Add(new MapEntry(element, new CallValue(Dynamic, [])));
        else if (principals.Count > 0)
            entries.Add(new MapEntry(element, new MapValue(principals)));
    }

    private void Conditions(HclBody statement, Iteration? turn, List<MapEntry> entries)
    {
        var operators = new List<MapEntry>();
        foreach (var (body, own) in Bodies(statement, turn, "condition"))
        {
            if (body?.Find("test")?.Value is not HclTemplate { Literal: { } test } written || body.Find("variable")?.Value is not HclTemplate { Literal: { } variable }
                || body.Find("values") is not { } values)
            {
                entries.Add(new MapEntry("Condition", new CallValue(Dynamic, [])));
                return;
            }
            var key = new MapEntry(variable, new ExpressionBinder(instance, source, own).Bind(values.Value, body), values);
            var at = operators.FindIndex(entry => entry.Name == test);
            if (at < 0)
                operators.Add(new MapEntry(test, new MapValue([key]) { Origin = new Origin(source, written.Span, written) }, written));
            else
                // Written in several blocks, so in none alone.
                operators[at] = new MapEntry(test, new MapValue([.. ((MapValue)operators[at].Value).Entries, key]));
        }
        if (operators.Count > 0)
            entries.Add(new MapEntry("Condition", new MapValue(operators)));
    }

    /// <summary>The bodies of the nested blocks of a type, written or generated; null for one that cannot be read.</summary>
    private IEnumerable<(HclBody? Body, Iteration? Turn)> Bodies(HclBody body, Iteration? turn, string type) =>
        body.FindBlocks(type).Select(block => ((HclBody?)block.Body, turn))
            .Concat(Dynamics(body, type).SelectMany(block => Turns(block, body, turn).Select(own => (ContentOf(block), own))));

    private static IEnumerable<HclBlock> Dynamics(HclBody body, string type) => body.FindBlocks(Dynamic).Where(block => block.Label(0) == type);

    private static HclBody? ContentOf(HclBlock block) => block.Body.FindBlocks("content").FirstOrDefault()?.Body;

    // What is not written out is gone over once, and the iterator stays unknown.
    private IEnumerable<Iteration?> Turns(HclBlock block, HclBody around, Iteration? outer)
    {
        var name = block.Body.Find("iterator")?.Value is HclTraversal { Root: { } given } ? given : block.Label(0);
        var unknown = new CallValue(Dynamic, []);
        return (block.Body.Find("for_each") is { } each ? evaluator.Resolve(new ExpressionBinder(instance, source, outer).Bind(each.Value, around)) : unknown) switch
        {
            ListValue list => list.Items.Select(Iteration? (item) => new Iteration(name, unknown, item, outer)),
            MapValue map => map.Entries.Select(Iteration? (entry) => new Iteration(name, new ScalarValue(entry.Name), entry.Value, outer)),
            _ => [outer],
        };
    }
}
