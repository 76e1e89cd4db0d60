using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Text;

namespace Remediator.Remediation.Detection;

/// <summary>
/// Finds without a log what the rules know will fail. A rule that carries <c>detect</c> names its suspects; a suspect is a finding when
/// the conditions hold and the rule's recipe would change something, in every deployment that the sources speak of. So a detector is a
/// few lines of data, and what needs no cure is never told.
/// </summary>
public sealed class Detector(CatalogueSet catalogue, Planner planner)
{
    /// <summary>Looks at projects.</summary>
    /// <param name="isWanted">Which rules may report, by id.</param>
    /// <param name="withNotes">Whether rules of level <c>note</c>, which fail no deployment for certain, report too.</param>
    /// <returns>The findings in the order of the files.</returns>
    public IReadOnlyList<Prediction> Find(IReadOnlyList<Project> projects, Func<string, bool> isWanted, bool withNotes = false)
    {
        var rules = catalogue.Rules.Where(rule => rule.Detect is { } detect && (withNotes || detect["level"]?.Text != "note")).ToArray();
        var found = new List<Prediction>();
        for (var i = 0; i < projects.Count; i++)
        {
            var context = new DetectionContext(projects[i]);
            var inProject = rules.Where(rule => SpeaksOf(rule, projects[i])).SelectMany(rule => FindIn(context, rule, i, withNotes)).Where(prediction => isWanted(prediction.Rule.Id));
            found.AddRange(Distinct(inProject).Select(candidate => candidate.Prediction));
        }
        return [.. found.OrderBy(p => p.Places[0].Source.Path, StringComparer.Ordinal).ThenBy(p => p.Places[0].Span.Start).ThenBy(p => p.Diagnosis.Rule.Id, StringComparer.Ordinal)];
    }

    private static bool SpeaksOf(Rule rule, Project project) =>
        rule.Detect!["flavours"]?.Texts is not { } flavours || flavours.Any(flavour => FlavourIds.IsOf(project.Flavour, flavour));

    // Two rules that see one fault would say the same edit: the more specific one speaks.
    private static List<Candidate> Distinct(IEnumerable<Candidate> candidates)
    {
        var kept = new List<Candidate>();
        var speakers = new Dictionary<HashSet<PlacedEdit>, Rule>(HashSet<PlacedEdit>.CreateSetComparer());
        foreach (var candidate in candidates.OrderByDescending(c => c.Rule.Precedence).ThenBy(c => c.Rule.Id, StringComparer.Ordinal))
        {
            if (candidate.Edits.Count == 0 || speakers.TryAdd(candidate.Edits, candidate.Rule) || speakers[candidate.Edits] == candidate.Rule)
                kept.Add(candidate);
        }
        return kept;
    }

    private IEnumerable<Candidate> FindIn(DetectionContext context, Rule rule, int project, bool isPedantic)
    {
        var detect = rule.Detect!;
        foreach (var suspect in SuspectSources.Of(rule, detect["each"]?.Text ?? "resource").Find(context, rule, detect))
        {
            var diagnosis = suspect.ToDiagnosis(rule);
            var located = planner.ContextFor(diagnosis, context.Project);
            if (Locator.Run(located) is not null || !InEach(context, rule, suspect).All(told => ConditionsHold(told, context.Project, isPedantic)))
                continue;
            var plan = planner.PlanIn(diagnosis, context.Project);
            if (!plan.HasEdits && (plan.IsAlreadyFixed || !suspect.IsCertain && !IsDenied(diagnosis, context.Project)))
                continue;
            if (plan.HasEdits && context.Deployments.Count > 0)
            {
                var inDeployments = context.Deployments.Select(at => suspect.ToDiagnosis(rule, at.Region, at.Account)).ToArray();
                var plans = inDeployments.Select(told => planner.PlanIn(told, context.Project)).ToArray();
                if (!Array.TrueForAll(plans, other => other.HasEdits && other.Rule.Id == plans[0].Rule.Id))
                    continue;
                // What a policy leaves open without an account may be plain with it, and another rule's case. Where the sources speak of one
                // Region only, what the edit says with a variable of theirs is what the rule says of the deployment's Region.
                if (plans[0].Rule.Id != plan.Rule.Id || plans.Length == 1 && EditsOf(plans[0]).SetEquals(EditsOf(plan)))
                    (diagnosis, plan) = (inDeployments[0], plans[0]);
            }
            var places = suspect.Places.Count > 0 ? suspect.Places : ShownPlaces.Of(plan, located.All("subject"));
            if (places.Count == 0)
                continue;
            yield return new Candidate(plan.Rule, EditsOf(plan), new Prediction(diagnosis with { Words = WordsOf(located, detect, plan) }, project, places));
        }
    }

    private static HashSet<PlacedEdit> EditsOf(Remediation plan) =>
        plan.Edits.SelectMany(file => file.Edits.Select(edit => new PlacedEdit(file.Source.Path, edit))).ToHashSet();

    private static IEnumerable<Diagnosis> InEach(DetectionContext context, Rule rule, Suspect suspect) =>
        context.Deployments.Count == 0 ? [suspect.ToDiagnosis(rule)] : context.Deployments.Select(at => suspect.ToDiagnosis(rule, at.Region, at.Account));

    // A variant that the templates show speaks for itself: its own conditions count.
    private bool ConditionsHold(Diagnosis diagnosis, Project project, bool isPedantic)
    {
        if (ConditionsOf(diagnosis, project) is not { Count: > 0 } conditions)
            return true;
        var located = planner.ContextFor(diagnosis, project);
        return Locator.Run(located) is null && conditions.All(condition => DetectionCondition.Holds(located, condition, isPedantic));
    }

    private IReadOnlyList<Spec>? ConditionsOf(Diagnosis diagnosis, Project project) => (planner.VariantIn(diagnosis, project) ?? diagnosis.Rule).Detect?["if"]?.Items;

    // What a policy surely denies fails, also where nothing can be edited.
    private bool IsDenied(Diagnosis diagnosis, Project project) => ConditionsOf(diagnosis, project)?.Any(condition => condition["denied"] is not null) == true;

    // What a log would have said of the values, or with `key` of the names, that the cure changes.
    private static Dictionary<string, string> WordsOf(PlanContext context, Spec detect, Remediation plan)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, spec) in (detect["words"] as SpecMap)?.Entries ?? [])
        {
            var isKey = spec["key"] is not null;
            var hits = context.All("subject").SelectMany(subject => (spec["key"] ?? spec).Texts.SelectMany(path => PropertyPath.Parse(path).Find(subject.Properties))).ToArray();
            var changed = Array.FindAll(hits, hit => hit.Value.Origin is { } origin && IsEdited(plan, origin));
            var said = (changed.Length > 0 ? changed : hits.Take(1)).Select(hit => isKey ? hit.Entry?.Name : context.Evaluator.PatternOf(hit.Value).ToString());
            words[name] = string.Join(", ", (isKey ? said : said.Take(1)).Distinct());
        }
        return words;
    }

    private static bool IsEdited(Remediation plan, Origin origin) =>
        plan.Edits.Any(file => file.Source == origin.Source && file.Edits.Any(edit => edit.Span.Overlaps(origin.Span)));

    private sealed record PlacedEdit(string Path, TextEdit Edit);

    private sealed record Candidate(Rule Rule, HashSet<PlacedEdit> Edits, Prediction Prediction);
}
