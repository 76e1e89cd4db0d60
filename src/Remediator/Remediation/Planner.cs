using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Remediation.Verbs;

namespace Remediator.Remediation;

/// <summary>
/// Turns a diagnosis into a remediation: finds the resources, picks the variant that the template shows, and runs the recipe.
/// Nothing is guessed: what cannot be found with certainty becomes advice that says what was looked for.
/// </summary>
public sealed class Planner(CatalogueSet catalogue, TextRenderer renderer, PlanOptions options)
{
    /// <summary>Plans the cure of one failure in the one of some projects that it is about.</summary>
    public Remediation Plan(Diagnosis diagnosis, IReadOnlyList<Project> projects)
    {
        var plans = projects.Select(project => PlanIn(diagnosis, project)).ToArray();
        var found = plans.Where(plan => plan.Refusal is null).ToArray();
        if (found.Length > 1 && found.Count(plan => plan.HasEdits) > 1)
        {
            var places = string.Join(", ", found.Where(plan => plan.HasEdits).Select(plan => plan.Project!.Files[0].Path));
            return Manual(diagnosis, diagnosis.Rule, $"the failure fits resources of several templates ({places}): name the one that was deployed with `--template`");
        }
        return found.FirstOrDefault(plan => plan.HasEdits) ?? found.FirstOrDefault()
            ?? (plans.Length == 1 ? plans[0] : Manual(diagnosis, diagnosis.Rule, string.Join("; ", plans.Select(plan => plan.Refusal).Distinct())));
    }

    /// <summary>What the caller asked for.</summary>
    internal PlanOptions Options => options;

    /// <summary>What can be said without any template.</summary>
    public Remediation Advise(Diagnosis diagnosis) => Manual(diagnosis, diagnosis.Rule, refusal: null);

    /// <summary>What to do by hand about a failure that a rule is about: what stands where its cure cannot be shown.</summary>
    internal string AdviceOf(Rule rule, Diagnosis diagnosis) => renderer.Render(rule.Advice, diagnosis);

    /// <summary>What steps of the diagnosed rule would look at in a project; nothing is located yet.</summary>
    internal PlanContext ContextFor(Diagnosis diagnosis, Project project) => new(diagnosis, diagnosis.Rule, project, options, renderer);

    /// <summary>The variant of the diagnosed rule that a project shows; null when it is the rule itself.</summary>
    internal Rule? VariantIn(Diagnosis diagnosis, Project project) => VariantOf(diagnosis, project)?.Rule;

    /// <summary>Plans the cure in one project.</summary>
    internal Remediation PlanIn(Diagnosis diagnosis, Project project)
    {
        if (VariantOf(diagnosis, project) is { } variant)
            return Run(variant);
        var context = new PlanContext(diagnosis, diagnosis.Rule, project, options, renderer);
        if (diagnosis.Rule.Recipe.Count == 0)
            return Manual(diagnosis, diagnosis.Rule, refusal: null, context);
        return Locator.Run(context) is { } missing ? Manual(diagnosis, diagnosis.Rule, missing(), context) : Run(context);
    }

    private PlanContext? VariantOf(Diagnosis diagnosis, Project project)
    {
        foreach (var variant in catalogue.VariantsOf(diagnosis.Rule.Id))
        {
            var context = new PlanContext(diagnosis, variant, project, options, renderer);
            if (Locator.Run(context) is null && VariantCondition.Holds(context))
                return context;
        }
        return null;
    }

    // Of those that share what is edited.
    private const int MostNamed = 6;

    // Arguments of verbs that say what to look for.
    private static readonly string[] SoughtBy = ["is", "name", "names", "named", "word", "value", "key", "resource"];

    private Remediation Run(PlanContext context)
    {
        try
        {
            return RunSteps(context);
        }
        catch (Exception e) when (e is UnwritableValueException or MissingValueException)
        {
            return Manual(context.Diagnosis, context.Rule, e.Message, context);
        }
    }

    private Remediation RunSteps(PlanContext context)
    {
        var rule = context.Rule;
        var results = new List<StepResult>();
        var made = new List<Spec>();
        foreach (var step in Expand(rule, depth: 0))
        {
            var (verb, arguments) = VerbTable.Of(rule, step);
            if (arguments["if"] is { } guard && !StepGuard.Holds(context, arguments, guard))
                continue;
            made.Add(arguments);
            var result = verb.Plan(context, arguments);
            if (result.Refusal is not null)
                return Manual(context.Diagnosis, rule, result.Refusal, context) with { Claims = result.Claims };
            results.Add(result);
        }
        var waits = results.SelectMany(r => r.Waits).GroupBy(wait => wait.Resource)
            .Select(same => context.Project.Editor.AddDependencies(same.Key, [.. same.Select(wait => wait.Target).Distinct()])).ToArray();
        // Steps that write at one place stand in the order of the recipe.
        var change = SourceChange.InOrder([.. results.SelectMany(r => r.Changes), .. waits]);
        if (change.Refusal is not null)
            return Manual(context.Diagnosis, rule, change.Refusal, context);
        var edits = WithEffect(context.Project.Editor.Arrange(change).Files);
        string[] resources = [.. results.SelectMany(r => r.Touched).Concat(context.All("subject").Select(r => r.Id)).Distinct()];
        var choices = results.SelectMany(r => r.Choices).Concat(SharedBy(context.Project, edits, resources)).Distinct().ToArray();
        var isSafe = rule.Applicability == "safe" && choices.Length == 0;
        if (edits.Count > 0 && !isSafe && options.SafeOnly)
            return Manual(context.Diagnosis, rule, "the edit needs review, and only safe edits were asked for", context);
        return new Remediation
        {
            Rule = rule,
            Title = rule.Cure is { } cure ? context.Say(cure) : rule.Title,
            Applicability = isSafe ? Applicability.Safe : Applicability.Review,
            Impact = ImpactOf(rule.Impact),
            Explanation = context.Say(rule.Explanation ?? rule.Advice),
            Choices = choices,
            Notes = [.. results.SelectMany(r => r.Notes).Distinct()],
            IsAlreadyFixed = edits.Count == 0,
            Unfound = edits.Count == 0 ? UnfoundBy(made, context) : null,
            Untold = edits.Count == 0 ? results.SelectMany(r => r.Untold).FirstOrDefault() : null,
            Edits = edits,
            Claims = [.. results.SelectMany(r => r.Claims)],
            Renamed = RenamedBy(results),
            Redirected = [.. results.SelectMany(r => r.Redirected)],
            Restated = [.. results.SelectMany(r => r.Restated)],
            IsRespelling = results.Exists(r => r.IsRespelling) && results.TrueForAll(r => r.IsRespelling || r.Changes.Count == 0 && r.Waits.Count == 0),
            Project = context.Project,
            Resources = resources,
        };
    }

    // What is written already as the cure would write it is no change.
    private static IReadOnlyList<FileEdits> WithEffect(IReadOnlyList<FileEdits> files) =>
        [.. files.Select(file => file with { Edits = [.. file.Edits.Where(edit => file.Source.Slice(edit.Span) != edit.NewText)] }).Where(file => file.Edits.Count > 0)];

    // The same are named in the findings of all that share a cause.
    private static IEnumerable<string> SharedBy(Project project, IEnumerable<FileEdits> changes, string[] concerned) => changes
        .SelectMany(change => change.Edits).Select(project.SharedAt)
        .Where(users => users.Any(user => !concerned.Contains(user.Id)))
        .Select(users => $"what the edit changes is written once for {string.Join(", ", users.Take(MostNamed).Select(user => $"`{user.Id}`"))}"
            + (users.Count > MostNamed ? $" and {users.Count - MostNamed} more" : "") + ": it changes for each");

    // What steps look for by words of the log, and no file has. An object stands in a log as its tool writes objects.
    private static string? UnfoundBy(IEnumerable<Spec> steps, PlanContext context) => steps
        .SelectMany(arguments => SoughtBy.Select(key => arguments[key]?.Text))
        .Where(text => text?.Contains("{{", StringComparison.Ordinal) == true)
        .Select(text => context.Render(text!).Trim())
        .FirstOrDefault(sought => sought.Length > 1 && sought[0] is not ('{' or '[') && !context.Project.Mentions(sought));

    private static Dictionary<string, string> RenamedBy(List<StepResult> results)
    {
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var result in results)
        {
            foreach (var (old, now) in result.Renamed)
                renamed.TryAdd(old, now);
        }
        return renamed;
    }

    // `use: other-rule` stands for that rule's steps.
    private IEnumerable<Spec> Expand(Rule rule, int depth)
    {
        foreach (var step in rule.Recipe)
        {
            if (step["use"]?.Text is not { } used)
            {
                yield return step;
                continue;
            }
            if (depth > 4 || catalogue.Find(used) is not { } other)
                throw new RuleException(rule, $"line {step.Line}: `use` names no rule `{used}`");
            foreach (var inner in Expand(other, depth + 1))
                yield return inner;
        }
    }

    private Remediation Manual(Diagnosis diagnosis, Rule rule, string? refusal, PlanContext? context = null) => new()
    {
        Rule = rule,
        Title = rule.Cure is null || rule.Cure.Contains("{{", StringComparison.Ordinal) ? rule.Title : rule.Cure,
        Applicability = Applicability.Manual,
        Impact = Impact.None,
        Explanation = AdviceOf(rule, diagnosis),
        Refusal = refusal,
        Project = context?.Project,
        Resources = context is null ? [] : [.. context.All("subject").Select(r => r.Id)],
    };

    private static Impact ImpactOf(string text) => text switch
    {
        "none" => Impact.None,
        "in-place" => Impact.InPlace,
        "replacement" => Impact.Replacement,
        _ => Impact.Unknown,
    };
}
