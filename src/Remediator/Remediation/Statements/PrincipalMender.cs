using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Gives statements of resource policies that lack a Principal the one that follows from them: the account where a key policy allows everything, the
/// service that acts for the one resource of the template which a condition names as the source.
/// </summary>
internal sealed class PrincipalMender : IStatementMender
{
    private static readonly string[] SourceTests = ["ArnEquals", "ArnLike", "StringEquals", "StringLike"];

    public string Name => "principal";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        if (policy.Kind != PolicyKind.Resource)
            return StepResult.Done;
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var granted = new List<Value>();
        foreach (var statement in policy.Statements.Where(statement => statement["Principal"] is null && statement["NotPrincipal"] is null))
        {
            if (Right(context, policy.Resource, statement) is not var (principal, choice))
                return StepResult.Refused($"whom {PolicyText.NameOf(context, statement)} of `{policy.Resource.Id}` is meant for, the template does not show");
            changes.Add(context.Project.Editor.AddProperty(statement, "Principal", principal, statement.Find("Effect") is not null ? "Effect" : null));
            if (choice.Length > 0)
                choices.Add($"{PolicyText.NameOf(context, statement)} is for {choice}");
            granted.Add(new MapValue([.. statement.Entries, new MapEntry("Principal", principal)]));
        }
        return StepResult.Of(changes) with { Choices = choices, Claims = granted.Count == 0 ? [] : [new PolicyClaim(policy.Resource.Id, [], granted)] };
    }

    private static (MapValue Principal, string Choice)? Right(PlanContext context, Resource resource, MapValue statement)
    {
        // A denial for the account's root would lock everyone of the account out.
        if (statement["Effect"] is not { } effect || context.Evaluator.TextOf(effect) != "Allow")
            return null;
        if (SourceOf(context, statement) is { } source)
            return ServiceArns.ActingFor(source.Type) is { } service ? (Of("Service", new ScalarValue(service)), $"{service}, which acts for `{source.Id}`") : null;
        return resource.Type is "AWS::KMS::Key" or "Terraform::KMS::KeyPolicy" && statement["Condition"] is null
            && PolicyText.Items(context, statement, "Action").Select(context.Evaluator.TextOf).ToArray() is ["kms:*"]
                ? (Of("AWS", new ValueBuilder(context).Build(new SpecText("arn:{partition}:iam::{account}:root", IsQuoted: true, 0))), "")
                : null;
    }

    private static MapValue Of(string kind, Value who) => new([new MapEntry(kind, who)]);

    private static Resource? SourceOf(PlanContext context, MapValue statement)
    {
        if (statement["Condition"] is not { } condition || context.Evaluator.Resolve(condition) is not MapValue operators)
            return null;
        var sources = operators.Entries.Where(test => SourceTests.Contains(test.Name)).Select(test => context.Evaluator.Resolve(test.Value)).OfType<MapValue>()
            .SelectMany(keys => keys.Entries).Where(key => key.Name.Equals("aws:SourceArn", StringComparison.OrdinalIgnoreCase))
            .SelectMany(key => context.Evaluator.ReferencesIn(key.Value)).Select(reference => context.Project.Find(reference.Target)).OfType<Resource>().Distinct().ToArray();
        return sources is [var only] ? only : null;
    }
}
