using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Takes out, of arguments that exclude each other, the one that says nothing (<c>false</c>, <c>null</c>, an empty text or list) or that
/// another says more exactly. Which of two that both say something is meant stays a decision.
/// </summary>
internal sealed class DropConflicting : IVerb
{
    // The first of a pair says what the second says, and more; the provider's pages advise it.
    private static readonly (string Kept, string Dropped, string Reason)[] Preferred =
    [
        ("manage_master_user_password", "password", "the service makes and rotates the password, and none stands in the sources"),
        ("manage_master_user_password", "master_password", "the service makes and rotates the password, and none stands in the sources"),
    ];

    public string Name => "drop-conflicting";

    public IReadOnlyList<string> Arguments => ["names"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        string[] names = [.. context.Render(arguments["names"]!.Text!).Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (names.Length < 2 || names.Any(name => name.Contains('.', StringComparison.Ordinal)))
            return StepResult.Refused("the log does not say which arguments of one block exclude each other");
        if (names.Select(name => LogPlace.Holding(context, file, name)).OfType<BlockPlace>().FirstOrDefault() is not { } place)
            return StepResult.Done;
        var entries = place.Body.Entries.Where(entry => names.Contains(entry.Name)).ToArray();
        if (entries.Length < 2)
            return StepResult.Done;
        var silent = entries.Where(entry => SaysNothing(context, entry.Value)).ToArray();
        if (silent.Length > 0 && silent.Length >= entries.Length - 1)
            return Drop(context, place, silent.Length == entries.Length ? silent[1..] : silent, entry => $"`{entry.Name}` says nothing here, and excludes the other all the same");
        foreach (var entry in entries.Length == 2 ? entries : [])
        {
            var other = entries.First(second => second != entry);
            if (entry.Name == other.Name + "_prefix")
                return Drop(context, place, [entry], _ => $"`{other.Name}` gives the whole name, so `{entry.Name}` goes: keep it instead if the provider is to make names");
            if (Array.Find(Preferred, pair => pair.Kept == other.Name && pair.Dropped == entry.Name) is { Reason: { } reason })
                return Drop(context, place, [entry], _ => $"`{other.Name}` stays: {reason}");
        }
        return StepResult.Refused($"{string.Join(" and ", entries.Select(entry => $"`{entry.Name}`"))} both say something: keep the one that is meant");
    }

    private static StepResult Drop(PlanContext context, BlockPlace place, MapEntry[] dropped, Func<MapEntry, string> choice) =>
        StepResult.Of([.. dropped.Select(entry => context.Project.Editor.RemoveProperty(place.Body, entry))]) with { Choices = [.. dropped.Select(choice)] };

    private static bool SaysNothing(PlanContext context, Value value) => context.Evaluator.Resolve(value) switch
    {
        ScalarValue { Kind: ScalarKind.Null } => true,
        ScalarValue scalar => scalar.Text is "false" or "",
        ListValue list => list.Items.Count == 0,
        _ => false,
    };
}
