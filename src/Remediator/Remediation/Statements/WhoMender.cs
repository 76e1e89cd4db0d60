using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Principals that do not exist: a role or user of the template that is named by an ARN written out is referred to, so that it is made first; the name
/// of a service that is misspelt gets the one that is near.
/// </summary>
internal sealed class WhoMender : IStatementMender
{
    private const string Suffix = ".amazonaws.com";
    private const string Role = ":role/";
    private const string User = ":user/";
    private const int AccountPart = 4;

    private static readonly string[] WrongSuffixes = [".amazonaws.com.com", ".amazonaws.co", ".amazonaws", ".amazon.com", ".aws.com", ".aws.amazon.com", ".amazonsaws.com", ".amazonaw.com"];

    public string Name => "who";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        var changes = new List<SourceChange>();
        var choices = new List<string>();
        var strangers = new List<string>();
        foreach (var statement in policy.Statements)
        {
            var kinds = PolicyText.Maps(context, statement, "Principal").ToArray();
            foreach (var item in kinds.SelectMany(map => PolicyText.Items(context, map, "Service")))
            {
                if (ParameterDefault.Of(context, item) is not { } written || Service(written.Literal.Text) is not { } right)
                    continue;
                var made = written.Write(context, right);
                changes.AddRange(made.Changes);
                choices.AddRange(made.Choices);
                choices.Add($"`{written.Literal.Text}` became `{right}` in {PolicyText.NameOf(context, statement)}");
            }
            foreach (var item in kinds.SelectMany(map => PolicyText.Items(context, map, "AWS")).Where(item => item is ScalarValue or TemplateValue))
            {
                if (Named(context, item) is not { } who || who.Id == policy.Resource.Id)
                {
                    if (context.Evaluator.PatternOf(item).ToString() is var arn && (arn.Contains(Role, StringComparison.Ordinal) || arn.Contains(User, StringComparison.Ordinal)))
                        strangers.Add(arn);
                    continue;
                }
                changes.Add(context.Project.Editor.Replace(item, new ReferenceValue(who.Id, context.Project.ArnAttributeOf(who.Type))));
                choices.Add($"`{context.Evaluator.Shown(item)}` is `{who.Id}` of the template, and is referred to in {PolicyText.NameOf(context, statement)}: it is made first");
            }
        }
        // Whether they exist the template does not show.
        return changes.Count == 0 && strangers.Count > 0
            ? StepResult.Refused($"`{string.Join("`, `", strangers.Distinct())}` in the policy of `{policy.Resource.Id}` is not of this template and account: check that it exists (aws iam get-role, aws iam get-user)")
            : StepResult.Of(changes) with { Choices = choices, IsRespelling = true };
    }

    private static string? Service(string text)
    {
        var known = ServiceRoles.All.Select(role => role.Principal).Concat(ServiceArns.All.Select(arn => arn.SourcePrincipal)).Where(name => name.Length > 0).ToHashSet(StringComparer.Ordinal);
        if (known.Contains(text))
            return null;
        if (Array.Find(WrongSuffixes, suffix => text.EndsWith(suffix, StringComparison.Ordinal) && known.Contains(text[..^suffix.Length] + Suffix)) is { } wrong)
            return text[..^wrong.Length] + Suffix;
        // A name of a few letters is near to others that exist as well.
        return text.Length > Suffix.Length + 4 ? Nearest.FindOne(text, known, limit: 1) : null;
    }

    private static bool IsOfAccount(PlanContext context, Value arn)
    {
        if (context.Evaluator.ReferencesIn(arn).Any(reference => reference.Target == DeploymentFact.Account))
            return true;
        var parts = context.Evaluator.PatternOf(arn).ToString().Split(':');
        return parts.Length > AccountPart && parts[AccountPart] == context.Deployment.Account;
    }

    // The ending of the ARN, from `:role/` on, is the name that the template gives. Another account may have a role of that name too.
    private static Resource? Named(PlanContext context, Value item)
    {
        var arn = context.Evaluator.PatternOf(item).ToString();
        foreach (var (kind, type, property) in new[] { (Role, "AWS::IAM::Role", "RoleName"), (User, "AWS::IAM::User", "UserName") })
        {
            if (!arn.StartsWith("arn:", StringComparison.Ordinal) || !IsOfAccount(context, item) || arn.IndexOf(kind, StringComparison.Ordinal) is not (> 0 and var at))
                continue;
            var name = arn[(at + kind.Length)..];
            return context.Project.Resources.Where(resource => resource.Type == type && resource.Properties[property] is { } given
                && context.Evaluator.PatternOf(given) is { HasLiteral: true } pattern && PathOf(context, resource) + pattern == name).ToArray() is [var only] ? only : null;
        }
        return null;
    }

    // The name of an ARN begins with the path, of which `/` alone is the default.
    private static string PathOf(PlanContext context, Resource resource) =>
        resource.Properties["Path"] is { } path ? context.Evaluator.PatternOf(path).ToString().TrimStart('/') : "";
}
