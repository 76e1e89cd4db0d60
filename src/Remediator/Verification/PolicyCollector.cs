using Remediator.Knowledge.CloudFormation;
using Remediator.Model;
using Remediator.Policies;
using Remediator.Sources.Data;

namespace Remediator.Verification;

/// <summary>
/// Every policy statement that a resource holds, in whichever property and depth: key and bucket policies, inline policies of roles,
/// trust policies, policies as JSON text. What has an <c>Effect</c> beside an action is a statement, also outside of a document.
/// </summary>
internal sealed class PolicyCollector(Evaluator evaluator)
{
    private const int MaxDepth = 40;
    private const int MaxValues = 50_000;

    private readonly List<PolicyStatement> _statements = [];
    private int _budget = MaxValues;

    public static IReadOnlyList<PolicyStatement> StatementsOf(Resource resource, Evaluator evaluator)
    {
        var collector = new PolicyCollector(evaluator);
        // In a template what stands under a name that the type does not have grants nothing until it gets the right one. Other languages have
        // names of their own.
        var type = FlavourIds.IsOf(evaluator.Project.Flavour, "cloudformation") ? CloudFormationSchema.Default.Find(resource.Type) : null;
        foreach (var entry in resource.Properties.Entries.Where(entry => type is null || type.Find(entry.Name) is not null))
            collector.Visit(entry.Value, 0);
        return collector._statements;
    }

    private void Visit(Value value, int depth)
    {
        if (depth > MaxDepth || --_budget < 0)
            return;
        switch (evaluator.Resolve(value))
        {
            case MapValue map when map["Effect"] is not null && (map["Action"] ?? map["NotAction"] ?? map["Principal"] ?? map["NotPrincipal"]) is not null:
                _statements.AddRange(PolicyDocument.Read(Document(map), evaluator)?.Statements ?? []);
                break;
            case MapValue map:
                for (var i = 0; i < map.Entries.Count; i++)
                    Visit(map.Entries[i].Value, depth + 1);
                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Count; i++)
                    Visit(list.Items[i], depth + 1);
                break;
            case ChoiceValue choice:
                Visit(choice.WhenTrue, depth + 1);
                Visit(choice.WhenFalse, depth + 1);
                break;
            case CallValue call:
                foreach (var argument in call.Arguments)
                    Visit(argument, depth + 1);
                break;
            case ScalarValue { Kind: ScalarKind.Text } scalar when scalar.Text.AsSpan().TrimStart().StartsWith('{') && scalar.Text.Contains("Statement", StringComparison.Ordinal):
                _statements.AddRange(PolicyDocument.Parse(scalar.Text)?.Statements ?? []);
                break;
        }
    }

    private static MapValue Document(Value statement) => new([new MapEntry("Statement", new ListValue([statement]))]);
}
