using Remediator.Catalogue;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Makes resources of the serverless transform fit the schemas of their types wherever names or allowed words are only misspelt or
/// misplaced: the message names one resource and no place, and the transform stops at the first. What no right name follows for is told,
/// never taken out. <c>wrong</c> is the name, <c>word</c> the word that the message says is not known, <c>missing</c> what it says must be
/// there, in the event source <c>event</c>: once that is not so, nothing is left to do. With <c>globals</c>, the kind whose globals
/// are wrong, one of the <c>allowed</c> names takes the place of the wrong one.
/// </summary>
internal sealed class FitResource : IVerb
{
    private const string Transformed = "AWS::Serverless::";

    // Deeper than any real template.
    private const int MaxDepth = 40;

    public string Name => "fit-resource";

    public IReadOnlyList<string> Arguments => ["name", "wrong", "word", "missing", "event", "policy", "globals", "allowed"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        string Argument(string name) => arguments[name]?.Text is { } text ? context.Render(text) : "";
        if (Argument("globals") is { Length: > 0 } kind)
            return FitGlobals(context, kind, Argument("wrong"), Argument("allowed").Split([',', ' ', '[', ']', '\''], StringSplitOptions.RemoveEmptyEntries));
        var name = Argument("name");
        if (name.Length == 0)
            return StepResult.Refused("the log does not name the resource");
        // An event source has a name of its own, behind that of its function.
        if ((context.Project.Find(name) ?? EventOwner(context.Project, name)) is not { } resource)
            return StepResult.Refused($"the template has no resource `{name}`");
        var faults = FaultsOf(context, resource, Argument("missing"));
        var others = context.Project.Resources.Where(other => other != resource && other.Type.StartsWith(Transformed, StringComparison.Ordinal)).ToArray();
        var cures = faults.Where(IsCure).ToList();
        if (cures.Count == 0)
            return IsSettled(context, resource, Argument) ? StepResult.Done : faults.FirstOrDefault() ?? StepResult.Refused(Unseen(resource, Argument("missing")));
        cures.AddRange(others.SelectMany(other => FaultsOf(context, other, missing: "")).Where(IsCure));
        return StepResult.Of(SourceChange.InOrder([.. cures.SelectMany(cure => cure.Changes)])) with
        {
            Touched = [.. cures.SelectMany(cure => cure.Touched).Distinct()],
            Choices = [.. cures.SelectMany(cure => cure.Choices).Distinct()],
            IsRespelling = cures.TrueForAll(cure => cure.IsRespelling),
        };
    }

    // What all resources of a kind have: the message says which names there are.
    private static StepResult FitGlobals(PlanContext context, string kind, string wrong, string[] allowed)
    {
        if (context.Project.PlaceOf(["Globals", kind, wrong]) is not { Entry: { } entry, Parent: MapValue map } place)
            return StepResult.Done;
        return MeantName.Of(context, place, entry, suggestion: "", [.. allowed.Where(other => map[other] is null)]) is { } right
            ? StepResult.Of([context.Project.Editor.RenameProperty(entry, right)]) with
            {
                Touched = [.. context.Project.Resources.Where(resource => resource.Type == Transformed + kind).Select(resource => resource.Id)],
                IsRespelling = true,
            }
            : StepResult.Refused($"the globals of {kind} have no `{wrong}`: give it to the resources themselves, or take one of {string.Join(", ", allowed.Take(12).Select(other => $"`{other}`"))} …");
    }

    private static bool IsCure(StepResult fault) => fault.Refusal is null && fault.Changes.Count > 0;

    private static bool IsSettled(PlanContext context, Resource resource, Func<string, string> argument)
    {
        var holder = argument("event") is { Length: > 0 } source
            ? context.Project.PlaceOf(["Resources", resource.Id, "Properties", "Events", source, "Properties"])?.Value as MapValue
            : resource.Properties;
        var missing = argument("missing").Split([' ', ',', '\''], StringSplitOptions.RemoveEmptyEntries);
        if (missing.Length > 0 && holder is not null)
        {
            var names = missing.Where(word => word is not ("and" or "or"));
            return missing.Contains("or") ? names.Any(word => holder[word] is not null) : names.All(word => holder[word] is not null);
        }
        if (argument("policy") is { Length: > 0 } index)
            return context.Project.PlaceOf(["Resources", resource.Id, "Properties", "Policies", index])?.Value is MapValue policy && policy["Statement"] is not null;
        var (wrong, told) = (argument("wrong"), argument("word"));
        return (wrong.Length > 0 || told.Length > 0) && context.Project.PlaceOf(["Resources", resource.Id]) is { Value: MapValue body }
            && !PropertyPath.Parse("**").Find(body).Any(hit => hit.Entry is { } entry && (entry.Name == wrong || told.Length > 0 && entry.Value is ScalarValue scalar && scalar.Text == told));
    }

    private static string Unseen(Resource resource, string missing) =>
        $"`{resource.Id}` has no property and no word that {resource.Type} does not know{(missing.Length > 0 ? $", and nothing tells what {missing} should be" : "")}";

    private static StepResult[] FaultsOf(PlanContext context, Resource resource, string missing) =>
        context.Project.PlaceOf(["Resources", resource.Id]) is { } place ? [.. Faults(context, place, missing, 0).Select(fault => fault with { Touched = [resource.Id] })] : [];

    private static Resource? EventOwner(Project project, string id) => project.Resources
        .FirstOrDefault(resource => id.StartsWith(resource.Id, StringComparison.Ordinal) && (resource.Properties["Events"] as MapValue)?.Find(id[resource.Id.Length..]) is not null);

    private static IEnumerable<StepResult> Faults(PlanContext context, Place place, string missing, int depth)
    {
        var inner = place.Value switch
        {
            MapValue map => map.Entries.Select(entry => entry.Name),
            ListValue list => Enumerable.Range(0, list.Items.Count).Select(index => index.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            _ => [],
        };
        foreach (var child in inner.Select(step => context.Project.PlaceOf([.. place.Path, step])).OfType<Place>().ToArray())
        {
            if (child.Entry is { } entry && PlaceSchema.NamesBeside(context.Project, child) is { Count: > 0 } known && !known.Contains(entry.Name))
            {
                // `QueueArn`, where a `Queue` is missing.
                var isMeant = missing.Length > 0 && child.Parent is MapValue beside && beside[missing] is null && (entry.Name.StartsWith(missing, StringComparison.Ordinal) || missing.StartsWith(entry.Name, StringComparison.Ordinal));
                yield return UnknownEntry.Settle(context, [child], entry.Name, suggestion: isMeant ? missing : "", mayGo: false);
            }
            else if (child.Value is ScalarValue word && PlaceSchema.ValueOf(context.Project, child) is { AllowedValues: { Count: > 0 } allowed } && !allowed.Contains(word.Text))
            {
                yield return Respelt(context, child, word, allowed);
            }
            else if (depth < MaxDepth)
            {
                foreach (var fault in Faults(context, child, missing, depth + 1))
                    yield return fault;
            }
        }
    }

    private static StepResult Respelt(PlanContext context, Place place, ScalarValue word, IReadOnlyList<string> allowed) =>
        ValueFit.Word(word, allowed) is { Value: { } right } fitted
            ? StepResult.Of([context.Project.Editor.Replace(word, right)]) with { Choices = fitted.Choice is { } choice ? [choice] : [], IsRespelling = true }
            : StepResult.Refused($"{place.Text}: {ValueFit.Word(word, allowed).Refusal}");
}
