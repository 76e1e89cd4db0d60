using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Policies;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes a resource's policy allow what the rule states. The policy is evaluated first: what it allows already is left alone,
/// what it denies explicitly is never undone. A statement that is meant for the same service and only falls short is put right
/// where it stands; otherwise the rule's statement is added beside the others; a missing policy is written whole, in a resource of
/// its own where policies are that. Several statements for one policy stand in <c>statements</c>. What would make a circle with the
/// resources that will wait for the policy is left out of a statement, see <see cref="CycleFree"/>.
/// With <c>kind: identity</c> it is the policy that says what a role may do; a role's own policy says who may assume it.
/// </summary>
internal sealed class EnsureStatement : IVerb
{
    public string Name => "ensure-statement";

    public IReadOnlyList<string> Arguments => ["policyOf", "statement", "leastPrivilege", "account", "request", "for", "statements", "kind"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = arguments["policyOf"]!.Text!;
        var results = new List<StepResult>();
        foreach (var owner in context.All(name).DefaultIfEmpty(context.One(name)))
        {
            var result = Plan(context, owner, arguments);
            if (result.Refusal is not null)
                return result;
            results.Add(result);
        }
        return StepResult.Of([.. results.SelectMany(result => result.Changes)]) with
        {
            Claims = [.. results.SelectMany(result => result.Claims)],
            Touched = [.. results.SelectMany(result => result.Touched)],
            Choices = [.. results.SelectMany(result => result.Choices)],
        };
    }

    private static StepResult Plan(PlanContext context, Resource owner, Spec arguments)
    {
        if (PolicyFacet.Find(context.Project, context.Evaluator, owner, KindOf(arguments)) is not { } facet)
            return StepResult.Refused($"`{owner.Id}` has no policy in this template");
        var subjects = context.All(arguments["for"]?.Text ?? "subject");
        var specs = arguments["statements"]?.Items ?? [arguments];
        var requests = specs.Select(spec => RequestBuilder.Build(context, spec["request"]!, subjects, owner)).ToArray();
        // Who has a policy in a resource of its own does not wait for it.
        var isInOwner = facet.CarrierId(context.Project, owner) is null;
        var waiting = subjects.Where(subject => subject != owner || isInOwner).Select(subject => subject.Id).ToArray();
        var stated = specs.Select(spec => (Value)Statement(context, spec, owner, waiting)).ToList();
        // A key policy that does not let the account in locks everyone out and is refused by KMS, so a policy written whole
        // begins with the account's own statement, as the policy did that AWS gave the resource by default.
        if (facet.Source is null && arguments["account"] is { } account)
            stated.Insert(0, new ValueBuilder(context).Build(account));
        if (stated.Exists(statement => ((MapValue)statement)["Resource"] is null) && specs.Any(spec => spec["statement"]!["Resource"] is not null))
            return StepResult.Refused($"the policy stands in `{owner.Id}` itself and cannot refer to it, and what it is called is not known before it exists: give the policy a resource of its own");
        var claims = new[] { new PolicyClaim(owner.Id, [.. requests.SelectMany(request => request)], stated, facet.Place.Kind) };
        if (facet.Source is null)
            return WithAlike(context, WriteWhole(context, owner, facet, stated) with { Claims = claims, Touched = [owner.Id] }, owner, facet);
        if (facet.Document is not { } policy)
        {
            return StepResult.Refused($"the policy of `{owner.Id}` ({facet.Source.Origin?.Location}) is not written as an object whose statements can be read"
                + (context.Project.Elsewhere(context.Evaluator.Resolve(facet.Source)) is { } elsewhere ? ": " + elsewhere : ""));
        }

        var repairs = new List<StepResult>();
        var missing = new List<MapValue>();
        for (var i = 0; i < specs.Count; i++)
        {
            var decisions = requests[i].Select(facet.Decide).ToArray();
            if (Array.TrueForAll(decisions, d => d.Verdict == PolicyVerdict.Allowed))
                continue;
            if (Array.Find(decisions, d => d.Verdict == PolicyVerdict.ExplicitDeny) is { } denied)
                return StepResult.Refused($"{denied.Decider!.Name} of `{owner.Id}` denies it explicitly; an allow statement does not help, and a deny is never removed: narrow that statement by hand");
            var statement = Statement(context, specs[i], owner, waiting);
            if (StatementRepair.Plan(context, policy, requests[i], statement) is { } repair)
                repairs.Add(repair);
            else
                missing.Add(WithFreeSid(statement, policy, missing));
        }
        var changes = repairs.SelectMany(repair => repair.Changes).ToList();
        if (missing.Count > 0)
            changes.Add(AddStatements(context, policy, missing));
        return WithAlike(context, StepResult.Of(changes) with
        {
            Claims = claims,
            Touched = changes.Count > 0 ? [facet.Carrier!.Id] : [],
            Choices = [.. repairs.SelectMany(repair => repair.Choices)],
        }, owner, facet);
    }

    /// <summary>Which policy of a resource a step is about.</summary>
    internal static PolicyKind KindOf(Spec arguments) => arguments["kind"]?.Text == "identity" ? PolicyKind.Identity : PolicyKind.Resource;

    // Code that makes several of a kind gives the statement to each, and each is claimed to need it.
    private static StepResult WithAlike(PlanContext context, StepResult result, Resource owner, PolicyFacet facet)
    {
        if (result.Changes.Count == 0)
            return result;
        var choices = result.Choices.ToList();
        string[] copies = [.. Others(result.Changes.SelectMany(change => change.Alike))];
        if (copies.Length > 0)
            choices.Add($"the code that makes `{owner.Id}` also makes {Quoted(copies)}, used in the same way: each gets the statement");
        string[] declared = [.. Others(context.Project.DeclaredWith(owner, facet.Document?.StatementsSource?.Origin?.Source ?? owner.Origin.Source).Select(other => other.Id)).Except(copies)];
        if (declared.Length > 0)
            choices.Add($"the block that declares `{owner.Id}` also declares {Quoted(declared)}: each gets the statement");
        if ((owner.Repetition ?? facet.Carrier?.Repetition) is { } repetition)
            choices.Add($"{repetition} makes several instances from one block: the policy of each gets the statement");
        return result with
        {
            Claims = [.. result.Claims, .. copies.Concat(declared).Select(id => result.Claims[0] with { Owner = id })],
            Touched = [.. result.Touched, .. copies, .. declared],
            Choices = choices,
        };

        IEnumerable<string> Others(IEnumerable<string> ids) => ids.Where(id => id != owner.Id && !result.Touched.Contains(id)).Distinct();
    }

    private static string Quoted(IEnumerable<string> ids) => string.Join(", ", ids.Select(id => $"`{id}`"));

    private static MapValue Statement(PlanContext context, Spec spec, Resource owner, string[] waiting)
    {
        var written = context.Options.LeastPrivilege && spec["leastPrivilege"] is { } least ? least : spec["statement"]!;
        return (MapValue)new CycleFree(context, waiting).Of(new ValueBuilder(context, owner: owner).Build(written))!;
    }

    // A single statement need not stand in a list; two must.
    private static SourceChange AddStatements(PlanContext context, PolicyDocument policy, IReadOnlyList<MapValue> statements) =>
        policy.StatementsSource is ListValue list
            ? SourceChange.InOrder([.. statements.Select(statement => context.Project.Editor.AddItem(list, statement))])
            : context.Project.Editor.Replace(policy.StatementsSource!, new ListValue([policy.StatementsSource!, .. statements]));

    private static StepResult WriteWhole(PlanContext context, Resource owner, PolicyFacet facet, IReadOnlyList<Value> statements)
    {
        var policy = new MapValue(
        [
            new MapEntry("Version", new ScalarValue("2012-10-17")),
            new MapEntry("Statement", new ListValue(statements)),
        ]);
        var editor = context.Project.Editor;
        return StepResult.Of([facet.Carrier is { } carrier
            ? editor.AddProperty(carrier, facet.Place.Property, policy)
            : editor.AddResource(editor.FreeName(facet.Place.Carrier!, owner), facet.Place.Carrier!, facet.Place.Carry(context.Project, owner, policy), owner)]);
    }

    private static MapValue WithFreeSid(MapValue statement, PolicyDocument policy, List<MapValue> others)
    {
        if (statement["Sid"] is not ScalarValue sid)
            return statement;
        var name = FreeName.First(sid.Text, free => policy.Statements.Any(s => s.Sid == free) || others.Exists(other => (other["Sid"] as ScalarValue)?.Text == free));
        return name == sid.Text
            ? statement
            : new MapValue([.. statement.Entries.Select(e => e.Name == "Sid" ? new MapEntry("Sid", new ScalarValue(name)) : e)]);
    }
}
