using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Remediation.Locating;

namespace Remediator.Remediation.Verbs;

/// <summary>Makes a text with <c>${…}</c> one that is substituted, when everything that it names is declared.</summary>
internal sealed class SubstituteText : IVerb
{
    public string Name => "substitute-text";

    public IReadOnlyList<string> Arguments => ["path"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var places = FaultPlace.Find(context, context.Render(arguments["path"]!.Text!));
        if (places.Count == 0)
            return FaultPlace.Missing(context);
        if (places.FirstOrDefault(place => place.Value is ScalarValue value && value.Text.Contains("${", StringComparison.Ordinal)) is not { Value: ScalarValue text } found)
            return StepResult.Done;
        if (found.Entry is { Name: var function } && function.StartsWith("Fn::", StringComparison.Ordinal) && !TemplateLanguage.Functions.Contains(function))
            return StepResult.Refused($"the text stands in `{function}`, which is no function: write that right first");
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
