using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>A text of a CloudFormation template with <c>${…}</c> that nothing substitutes, and what makes it one that is substituted.</summary>
internal static class Substitution
{
    /// <summary>Whether the text stands in a template whose texts are substituted by a function only, and looks as if that function was forgotten.</summary>
    public static bool IsForgotten(PlanContext context, ScalarValue text) =>
        FlavourIds.IsOf(context.Project.Flavour, "cloudformation") && NamesIn(text.Text).Any();

    /// <summary>The substitution; refused when the text names something that the template does not declare.</summary>
    public static StepResult Make(PlanContext context, ScalarValue text)
    {
        foreach (var name in NamesIn(text.Text))
        {
            var id = name.Split('.')[0];
            if (!id.StartsWith("AWS::", StringComparison.Ordinal) && !context.Project.DeclaredNames.Contains(id))
                return StepResult.Refused($"the text also has `${{{name}}}`, which the template does not declare: a substitution would refuse it (write `${{!{name}}}` for the literal text)");
        }
        return StepResult.Of([context.Project.Editor.Substitute(text)]);
    }

    private static IEnumerable<string> NamesIn(string text)
    {
        var from = 0;
        while (text.IndexOf("${", from, StringComparison.Ordinal) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            var name = text[(open + 2)..close].Trim();
            if (!name.StartsWith('!'))
                yield return name;
            from = close + 1;
        }
    }
}
