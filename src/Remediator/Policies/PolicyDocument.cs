using Remediator.Model;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Policies;

/// <summary>An IAM policy read from the model.</summary>
public sealed class PolicyDocument
{
    private PolicyDocument(IReadOnlyList<PolicyStatement> statements, Value? statementsSource, string? version)
    {
        Statements = statements;
        StatementsSource = statementsSource;
        Version = version;
    }

    public IReadOnlyList<PolicyStatement> Statements { get; }

    /// <summary>The value of <c>Statement</c>: a list, or a single statement; null when there is none.</summary>
    public Value? StatementsSource { get; }

    /// <summary>The version of the policy language as written; null when it is not, which means 2008-10-17.</summary>
    public string? Version { get; }

    /// <summary>Whether <c>${…}</c> is a policy variable in it: only the version 2012-10-17 has them.</summary>
    public bool HasVariables => Version == "2012-10-17";

    /// <summary>A policy without statements: what a resource without one has.</summary>
    public static PolicyDocument Empty { get; } = new([], null, null);

    /// <summary>Reads a policy from JSON; null when the text is no JSON or no policy.</summary>
    public static PolicyDocument? Parse(string json)
    {
        var source = SourceText.FromString(json, "policy.json");
        return DataDocumentReader.Parse(source) is { Root: { } root, Problems: [] }
            ? Read(PlainValue.Of(root), new Evaluator(new BrokenProject("policy", source, []), new Deployment()))
            : null;
    }

    /// <summary>Reads a policy; null when the value is not an object with statements (JSON text, an unknown function).</summary>
    public static PolicyDocument? Read(Value value, Evaluator evaluator)
    {
        if (evaluator.Resolve(value) is not MapValue document || document["Statement"] is not { } source)
            return null;
        var resolved = evaluator.Resolve(source);
        var items = resolved is ListValue list ? list.Items : [resolved];
        var statements = new List<PolicyStatement>(items.Count);
        foreach (var item in items)
        {
            if (evaluator.Resolve(item) is not MapValue statement)
                return null;
            statements.Add(ReadStatement(statement, evaluator));
        }
        return new PolicyDocument(statements, resolved, document["Version"] is { } version ? evaluator.TextOf(version) : null);
    }

    private static PolicyStatement ReadStatement(MapValue statement, Evaluator evaluator) => new()
    {
        Sid = statement["Sid"] is { } sid ? evaluator.TextOf(sid) : null,
        Effect = statement["Effect"] is { } effect
            ? evaluator.TextOf(effect) switch { "Allow" => PolicyEffect.Allow, "Deny" => PolicyEffect.Deny, null => PolicyEffect.Unknown, _ => PolicyEffect.Invalid }
            : PolicyEffect.Invalid,
        Principals = Principals(statement["Principal"], evaluator),
        NotPrincipals = Principals(statement["NotPrincipal"], evaluator),
        Actions = Texts(statement["Action"], evaluator),
        NotActions = Texts(statement["NotAction"], evaluator),
        Resources = Texts(statement["Resource"], evaluator),
        NotResources = Texts(statement["NotResource"], evaluator),
        Conditions = Conditions(statement["Condition"], evaluator),
        Source = statement,
    };

    private static List<PolicyPrincipal> Principals(Value? value, Evaluator evaluator)
    {
        var principals = new List<PolicyPrincipal>();
        switch (value is null ? null : evaluator.Resolve(value))
        {
            case MapValue map:
                foreach (var entry in map.Entries)
                {
                    foreach (var item in Items(entry.Value, evaluator))
                        principals.Add(new PolicyPrincipal(entry.Name, evaluator.PatternOf(item), item));
                }
                break;
            case { } anyone:
                var text = evaluator.PatternOf(anyone);
                principals.Add(new PolicyPrincipal(text.Literal is null ? PolicyPrincipal.UnknownKind : "*", text, anyone));
                break;
        }
        return principals;
    }

    private static List<PolicyCondition> Conditions(Value? value, Evaluator evaluator)
    {
        var conditions = new List<PolicyCondition>();
        if (value is null)
            return conditions;
        if (evaluator.Resolve(value) is not MapValue operators)
            return [PolicyCondition.Unknown];
        foreach (var op in operators.Entries)
        {
            if (evaluator.Resolve(op.Value) is not MapValue keys)
            {
                conditions.Add(PolicyCondition.Unknown);
                continue;
            }
            foreach (var key in keys.Entries)
                conditions.Add(new PolicyCondition(op.Name, key.Name, Texts(key.Value, evaluator)));
        }
        return conditions;
    }

    private static TextPattern[] Texts(Value? value, Evaluator evaluator) =>
        value is null ? [] : [.. Items(value, evaluator).Select(evaluator.PatternOf)];

    private static IReadOnlyList<Value> Items(Value value, Evaluator evaluator) =>
        evaluator.Resolve(value) is ListValue list ? list.Items : [value];
}
