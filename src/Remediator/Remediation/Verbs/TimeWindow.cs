using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes policy statements whose Sid or description speaks of time compare the time, where they test the region. The window's start and
/// end become inputs of the project: IAM compares instants, and which ones are meant nothing in the sources says.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_Date, 2026-11
/// </summary>
internal sealed class TimeWindow : IVerb
{
    private const string RegionKey = "aws:RequestedRegion";
    private const string TimeKey = "aws:CurrentTime";

    private static readonly KeyValuePair<string, string>[] Inputs =
    [
        new("access_window_start", "Instant from which on access is open, as 2030-01-31T08:00:00Z"),
        new("access_window_end", "Instant at which access ends, as 2030-01-31T17:00:00Z"),
    ];

    // Words in a Sid that say that time is meant.
    private static readonly string[] TimeWords = ["hours", "time", "night", "weekend", "window", "schedule", "office", "maintenance", "evening", "workday"];

    public string Name => "time-window";

    public IReadOnlyList<string> Arguments => ["of"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var changes = new List<SourceChange>();
        var touched = new List<string>();
        foreach (var resource in context.All(arguments["of"]?.Text ?? "subject"))
        {
            foreach (var statements in StatementLists(context, resource))
            {
                for (var i = 0; i < statements.Items.Count; i++)
                {
                    if (statements.Items[i] is not MapValue statement || !SpeaksOfTime(context, resource, statement) || RegionTest(statement) is not { } condition)
                        continue;
                    changes.AddRange(Rewrite(context, statements, i, statement, condition));
                    touched.Add(resource.Id);
                }
            }
        }
        if (changes.Count == 0)
            return StepResult.Done;
        changes.Add(context.Project.Editor.AddInputs(Inputs));
        return StepResult.Of(changes) with
        {
            Touched = [.. touched.Distinct()],
            Restated = [.. touched.Distinct()],
            Choices =
            [
                "IAM compares aws:CurrentTime with instants: it can open access from one date and time to another, and knows no hours of the day and no days of the week; for hours that recur, a schedule must move the two instants",
                $"`{Inputs[0].Key}` and `{Inputs[1].Key}` have no default: give them the window that is meant",
            ],
        };
    }

    private static IEnumerable<ListValue> StatementLists(PlanContext context, Resource resource) =>
        PropertyPath.Parse("**.Statement").Find(resource.Properties).Concat(resource.Properties.Entries.Select(entry => context.Evaluator.Resolve(entry.Value))
            .OfType<MapValue>().SelectMany(document => PropertyPath.Parse("Statement").Find(document)))
            .Select(hit => context.Evaluator.Resolve(hit.Value)).OfType<ListValue>().Distinct();

    private static bool SpeaksOfTime(PlanContext context, Resource resource, MapValue statement)
    {
        var words = $"{Text("Sid")} {(resource.Properties["Description"] is { } description ? context.Evaluator.PatternOf(description) : "")}";
        return TimeWords.Any(word => words.Contains(word, StringComparison.OrdinalIgnoreCase));

        string Text(string name) => statement[name] is { } value ? context.Evaluator.PatternOf(value).ToString() : "";
    }

    private static MapValue? RegionTest(MapValue statement) =>
        statement["Condition"] is MapValue condition && condition.Entries.Any(entry => entry.Value is MapValue keys && keys[RegionKey] is not null) ? condition : null;

    private static IEnumerable<SourceChange> Rewrite(PlanContext context, ListValue statements, int index, MapValue statement, MapValue condition)
    {
        var editor = context.Project.Editor;
        var start = Test("DateLessThan", 0);
        var end = Test("DateGreaterThan", 1);
        if (context.Evaluator.TextOf(statement["Effect"] ?? new ScalarValue("")) == "Allow")
        {
            yield return editor.Replace(condition, With(condition, [Test("DateGreaterThan", 0), Test("DateLessThan", 1)]));
            yield break;
        }
        yield return editor.Replace(condition, With(condition, [start]));
        var sid = statement["Sid"] is { } name ? context.Evaluator.TextOf(name) : null;
        var later = statement.Entries.Select(entry => entry.Name switch
        {
            "Condition" => new MapEntry("Condition", With(condition, [end])),
            "Sid" when sid is not null => new MapEntry("Sid", new ScalarValue(sid + "AfterItsEnd")),
            _ => entry,
        });
        yield return editor.AddItem(statements, new MapValue([.. later]), index);
    }

    private static MapEntry Test(string comparison, int input) =>
        new(comparison, new MapValue([new MapEntry(TimeKey, new ReferenceValue("var." + Inputs[input].Key))]));

    // What else the condition tests stays.
    private static MapValue With(MapValue condition, IEnumerable<MapEntry> tests)
    {
        var kept = new List<MapEntry>();
        foreach (var entry in condition.Entries)
        {
            if (entry.Value is not MapValue keys || keys[RegionKey] is null)
                kept.Add(entry);
            else if (keys.Entries.Count > 1)
                kept.Add(new MapEntry(entry.Name, new MapValue([.. keys.Entries.Where(key => key.Name != RegionKey)])));
        }
        return new MapValue([.. kept, .. tests]);
    }
}
