using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Statements;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts what IAM refuses in policy statements right, wherever the template keeps the policy: <c>mend</c> names the kinds of fault, see
/// <see cref="StatementMenders"/>.
/// </summary>
internal sealed class MendStatements : IVerb
{
    public string Name => "mend-statements";

    public IReadOnlyList<string> Arguments => ["of", "mend"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var menders = arguments["mend"]!.Texts.Select(name => StatementMenders.All.FirstOrDefault(mender => mender.Name == name)
            ?? throw new RuleException(context.Rule, $"line {arguments.Line}: `mend` knows no `{name}`" + (Nearest.FindOne(name, StatementMenders.All.Select(mender => mender.Name)) is { } near ? $"; did you mean `{near}`?" : ""))).ToArray();
        var results = new List<StepResult>();
        var touched = new List<string>();
        var read = 0;
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var policy in PolicyText.Of(context, resource))
            {
                read++;
                foreach (var mender in menders)
                {
                    var result = mender.Mend(context, policy);
                    if (result.Refusal is not null)
                        return result;
                    results.Add(result);
                    if (result.Changes.Count > 0)
                        touched.Add(resource.Id);
                }
            }
        }
        if (read == 0)
            return StepResult.Refused($"no policy of `{string.Join("`, `", context.All(arguments["of"]?.Text ?? "subject").Select(resource => resource.Id).Take(4))}` is written as an object in the template");
        SourceChange[] changes = [.. results.SelectMany(result => result.Changes)];
        return StepResult.Of(changes) with
        {
            Choices = [.. results.SelectMany(result => result.Choices).Distinct()],
            Claims = [.. results.SelectMany(result => result.Claims)],
            IsRespelling = changes.Length > 0 && results.TrueForAll(result => result.IsRespelling || result.Changes.Count == 0),
            Touched = touched,
        };
    }
}
