using System.Text;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Statements;

/// <summary>
/// Names of statements: letters and digits alone, and each once in a policy. They grant nothing, so another name changes nothing.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
/// </summary>
internal sealed class SidMender : IStatementMender
{
    public string Name => "sid";

    public StepResult Mend(PlanContext context, PolicyText policy)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var written = new HashSet<Origin>();
        var changes = new List<SourceChange>();
        var names = policy.Statements.Select(statement => statement["Sid"] is { } sid ? context.Evaluator.TextOf(sid) : null).ToArray();
        // Policies of keys and buckets may have other characters in their names.
        Func<string, string> clean = policy.Kind == PolicyKind.Identity || policy.IsTrust ? Clean : name => name;
        for (var i = 0; i < names.Length; i++)
        {
            if (names[i] is not { Length: > 0 } name)
                continue;
            var right = clean(name);
            for (var n = 2; taken.Contains(right) || (n > 2 && names.Contains(right)); n++)
                right = $"{clean(name)}{n}";
            taken.Add(right);
            var value = policy.Statements[i]["Sid"]!;
            if (right == name)
            {
                if (value.Origin is { } origin)
                    written.Add(origin);
                continue;
            }
            // One that a loop writes stands once in the sources.
            if (value is not ScalarValue || value.Origin is not { } place || !written.Add(place))
                return StepResult.Refused($"the Sid `{name}` of `{policy.Resource.Id}` is put together or used twice: give each statement its own");
            changes.Add(context.Project.Editor.Replace(value, new ScalarValue(right)));
        }
        return StepResult.Of(changes) with { IsRespelling = true };
    }

    // `allow-s3 read` is AllowS3Read.
    private static string Clean(string sid)
    {
        if (sid.All(char.IsAsciiLetterOrDigit))
            return sid;
        var result = new StringBuilder(sid.Length);
        var isStart = true;
        foreach (var c in sid)
        {
            if (char.IsAsciiLetterOrDigit(c))
                result.Append(isStart ? char.ToUpperInvariant(c) : c);
            isStart = !char.IsAsciiLetterOrDigit(c);
        }
        return result.ToString();
    }
}
