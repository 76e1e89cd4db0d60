using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes a resource's policy allow what the rule states. The policy is evaluated first: what it allows already is left alone,
/// what it denies explicitly is never undone. A statement that is meant for the same service and only falls short is put right
/// where it stands; otherwise the rule's statement is added beside the others; a missing policy is written whole.
/// </summary>
internal sealed class EnsureStatement : IVerb
{
    public string Name => "ensure-statement";

    public IReadOnlyList<string> Arguments => ["policyOf", "statement", "leastPrivilege", "account", "request", "for"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var owner = context.One(arguments["policyOf"]!.Text!);
        if (PolicyFacet.Find(context.Project, context.Evaluator, owner) is not { } facet)
            return StepResult.Refused($"`{owner.Id}` has no policy in this template");
        var requests = RequestBuilder.Build(context, arguments["request"]!, context.All(arguments["for"]?.Text ?? "subject"));
        var spec = context.Options.LeastPrivilege && arguments["leastPrivilege"] is { } least ? least : arguments["statement"]!;
        var statement = (MapValue)new ValueBuilder(context).Build(spec);
        var claims = new[] { new PolicyClaim(owner.Id, requests) };
        if (facet.Source is null)
            return WriteWhole(context, owner, facet, statement, arguments) with { Claims = claims, Touched = [owner.Id] };
        if (facet.Document is not { } policy)
            return StepResult.Refused($"the policy of `{owner.Id}` ({facet.Source.Origin?.Location}) is not written as an object whose statements can be read");

        var decisions = requests.Select(request => PolicyEvaluator.Evaluate(policy, request)).ToArray();
        if (Array.TrueForAll(decisions, d => d.Verdict == PolicyVerdict.Allowed))
            return StepResult.Done with { Claims = claims };
        if (Array.Find(decisions, d => d.Verdict == PolicyVerdict.ExplicitDeny) is { } denied)
            return StepResult.Refused($"{denied.Decider!.Name} of `{owner.Id}` denies it explicitly; an allow statement does not help, and a deny is never removed: narrow that statement by hand");

        var repair = StatementRepair.Plan(context, policy, requests, statement)
            ?? StepResult.Of([AddStatement(context, policy, WithFreeSid(statement, policy))]);
        return repair with { Claims = claims, Touched = [facet.Carrier.Id] };
    }

    // A single statement need not stand in a list; two must.
    private static SourceChange AddStatement(PlanContext context, PolicyDocument policy, MapValue statement) =>
        policy.StatementsSource is ListValue list
            ? context.Project.Editor.AddItem(list, statement)
            : context.Project.Editor.Replace(policy.StatementsSource!, new ListValue([policy.StatementsSource!, statement]));

    // A key policy that does not let the account in locks everyone out and is refused by KMS, so a policy written whole
    // begins with the account's own statement, as the policy did that AWS gave the resource by default.
    private static StepResult WriteWhole(PlanContext context, Resource owner, PolicyFacet facet, MapValue statement, Spec arguments)
    {
        var statements = new List<Value>();
        if (arguments["account"] is { } account)
            statements.Add(new ValueBuilder(context).Build(account));
        statements.Add(statement);
        var policy = new MapValue(
        [
            new MapEntry("Version", new ScalarValue("2012-10-17")),
            new MapEntry("Statement", new ListValue(statements)),
        ]);
        return StepResult.Of([context.Project.Editor.AddProperty(owner, facet.Property, policy)]);
    }

    private static MapValue WithFreeSid(MapValue statement, PolicyDocument policy)
    {
        if (statement["Sid"] is not ScalarValue sid)
            return statement;
        var name = sid.Text;
        for (var n = 2; policy.Statements.Any(s => s.Sid == name); n++)
            name = $"{sid.Text}{n}";
        return name == sid.Text
            ? statement
            : new MapValue([.. statement.Entries.Select(e => e.Name == "Sid" ? new MapEntry("Sid", new ScalarValue(name)) : e)]);
    }
}
