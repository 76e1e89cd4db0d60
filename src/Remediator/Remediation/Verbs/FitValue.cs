using Remediator.Catalogue;
using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Remediation.Locating;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives the value at the failure's place the form that the message wants: one of the allowed words, or another type of the same meaning.
/// </summary>
internal sealed class FitValue : IVerb
{
    private const string Second = "second";

    private static readonly string[] Sections = ["Resources", "Outputs", "Conditions"];

    public string Name => "fit-value";

    public IReadOnlyList<string> Arguments => ["path", "value", "allowed", "type", "sibling", "limit", "mapping", "level"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        string Argument(string name) => arguments[name]?.Text is { } text ? context.Render(text) : "";
        var places = FaultPlace.Find(context, Argument("path"));
        if (places.Count == 0)
            return Argument("mapping") is { Length: > 0 } asked ? Looked(context, asked, Argument("value"), Argument("level")) : FaultPlace.Missing(context);
        if (places.Select(place => StrayResource.Settle(context, place)).FirstOrDefault(settled => settled is not null) is { } strayed)
            return strayed;
        var wrong = Argument("value");
        if (places is [{ Path: ["Resources", _], Value: MapValue { Origin: not null } whole } resourcePlace] && wrong.Length > 0 && InResource(context, resourcePlace, whole, wrong) is { Length: > 0 } inside)
        {
            if (inside is not [var there])
                return StepResult.Refused($"`{wrong}` stands at {string.Join(", ", inside.Select(place => place.Text))}, and the message does not say which is meant");
            places = [there];
        }
        // It stood in another section.
        if (places.Any(place => place is { Path: ["Resources", _], Value: MapValue body } && body["Type"] is not null || place.Path is ["Resources", _, "Type"] && CloudFormationSchema.Default.Find(wrong) is not null))
            return StepResult.Done;
        string[] allowed = [.. Argument("allowed").Split([',', '|'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim(' ', '\'', '"', '[', ']'))];
        var type = TypeName(Argument("type"));
        if (places.Select(place => (Place: place, Written: FunctionOf(context.Project, place))).FirstOrDefault(found => found.Written is not null) is { Written: { } written, Place: var holder })
            return RenameFunction(context, holder, written);
        if (Argument("mapping") is { Length: > 0 } mapping)
            allowed = KeysOf(context.Project, mapping, Argument("level"));
        if (Argument("limit") is { Length: > 0 } limit)
            return Clamp(context, places, wrong, limit);
        if (arguments["sibling"]?.Text is { } sibling && places[0].Parent is MapValue beside && beside[sibling] is ListValue list)
            allowed = [.. list.Items.OfType<ScalarValue>().Select(item => item.Text)];
        if (type.Length == 0 && allowed.Length == 0 && places.Select(place => PlaceSchema.ValueOf(context.Project, place)).FirstOrDefault(schema => schema?.AllowedValues.Count > 0) is { } enumeration)
            allowed = [.. enumeration.AllowedValues];
        if (type.Length == 0 && allowed.Length == 0)
            return StepResult.Refused("neither the message nor the schema says what is allowed");
        var faulty = places.SelectMany(place => Faulty(context, place, wrong, allowed, type)).DistinctBy(value => value.Value.Origin?.Span).ToArray();
        if (faulty.Length == 0)
        {
            return TemplateLanguage.Functions.Any(function => wrong.StartsWith($"{{'{function}'", StringComparison.Ordinal)) && places.FirstOrDefault(place => IsFunction(place.Value)) is { } computed
                ? StepResult.Refused($"a function gives the value at {computed.Text}: write {(type.Length > 0 ? $"a value of type {type}" : "one of the allowed words")}, or another function")
                : StepResult.Done;
        }
        if (allowed is [var wanted] && faulty[0] is { Value: ScalarValue } misplaced && Swapped(context, misplaced.Place, wanted) is { } swapped)
            return swapped;
        if (faulty.Length > 1 && type.Length == 0)
            faulty = [.. faulty.Where(found => found.Place.Path.Count == faulty.Max(f => f.Place.Path.Count))];
        var (at, value) = faulty[0];
        var schema = ReferenceEquals(value, at.Value) ? PlaceSchema.ValueOf(context.Project, at) : null;
        if (type.Length == 0 && value is not ScalarValue)
            return StepResult.Refused($"the value at {at.Text} comes from elsewhere ({context.Evaluator.Shown(value)}): change it there");
        if (type == "object" && value is not MapValue && TemplateLanguage.NamesIn(at.Path) is [var inner])
            return StepResult.Of([context.Project.Editor.Replace(value, new MapValue([new MapEntry(inner, value)]))]);
        var fitted = type.Length > 0 ? ValueFit.Type(value, type, schema, PropertyOf(at)) : ValueFit.Word((ScalarValue)value, allowed, mayLack: Argument("mapping").Length > 0);
        if (fitted.Value is not { } right)
            return StepResult.Refused(fitted.Refusal!);
        if (at.Path is ["Parameters", var input, "Type"] && right is ScalarValue { Text: var parameterType } && parameterType.Contains("List", StringComparison.Ordinal) && IsReadAsText(at, input))
            return StepResult.Refused($"`{input}` stands in a text, which takes no list: its type may be String");
        return StepResult.Of([context.Project.Editor.Replace(value, right)]) with
        {
            Choices = fitted.Choice is { } choice ? [choice] : [],
            Touched = at.ResourceId is { } id ? [id] : [],
            IsRespelling = PlaceSchema.IsInPolicy(at.Path) || at.Path.Contains("Statement") || at.Path is ["Parameters", ..],
        };
    }

    // A transform's resources have no lines: the message names the whole one.
    private static Place[] InResource(PlanContext context, Place resource, MapValue body, string wrong) =>
        [.. PropertyPath.Parse("**").Find(body).Where(hit => hit.Value is ScalarValue scalar && scalar.Text == wrong).Select(hit => context.Project.PlaceOf([.. resource.Path, .. hit.Path.Split('.')])).OfType<Place>()];

    private static bool IsReadAsText(Place place, string input) =>
        place.Value.Origin?.Source.Text.Contains($"${{{input}}}", StringComparison.Ordinal) == true;

    // The one key of a map that is no function but looks like one; null for all else.
    private static MapEntry? FunctionOf(Project project, Place place)
    {
        var name = place.Value switch
        {
            CallValue call => call.Function,
            MapValue { Entries: [var only] } => only.Name,
            _ => "",
        };
        if (TemplateLanguage.Functions.Contains(name) || !(name.StartsWith("Fn:", StringComparison.OrdinalIgnoreCase) || name.Equals("ref", StringComparison.OrdinalIgnoreCase)))
            return null;
        return project.PlaceOf([.. place.Path, name])?.Entry;
    }

    private static StepResult RenameFunction(PlanContext context, Place place, MapEntry written)
    {
        var right = Nearest.FindOne(written.Name, TemplateLanguage.Functions)
            ?? (TemplateLanguage.Functions.Where(name => written.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null);
        return right is null
            ? StepResult.Refused($"no single function is near `{written.Name}`; there are {string.Join(", ", TemplateLanguage.Functions.Select(name => $"`{name}`"))}")
            : StepResult.Of([context.Project.Editor.RenameProperty(written, right)]) with { Touched = place.ResourceId is { } id ? [id] : [], IsRespelling = true };
    }

    private static string[] KeysOf(Project project, string mapping, string level)
    {
        var keys = project.PlaceOf(["Mappings", mapping])?.Value as MapValue;
        if (level != Second)
            return [.. keys?.Entries.Select(entry => entry.Name) ?? []];
        return [.. keys?.Entries.SelectMany(entry => (entry.Value as MapValue)?.Entries.Select(inner => inner.Name) ?? []).Distinct() ?? []];
    }

    // CloudFormation tells the keys and no place: whoever writes the one that is not there is meant.
    private static StepResult Looked(PlanContext context, string mapping, string key, string level)
    {
        if (context.Project.PlaceOf(["Mappings", mapping])?.Value is not MapValue map)
            return StepResult.Done;
        var (at, keys) = (level == Second ? 2 : 1, KeysOf(context.Project, mapping, level));
        if (level == Second ? map.Entries.All(entry => entry.Value is MapValue inner && inner[key] is not null) : map[key] is not null)
            return StepResult.Done;
        var asked = Sections.Select(section => context.Project.PlaceOf([section])?.Value).OfType<Value>().SelectMany(ValueTree.In).OfType<CallValue>()
            .Where(call => call.Function == "Fn::FindInMap" && call.Arguments.Count > at && call.Arguments[0] is ScalarValue name && name.Text == mapping)
            .Select(call => call.Arguments[at]).ToArray();
        var written = asked.OfType<ScalarValue>().Where(word => word.Text == key && word.Origin is not null).DistinctBy(word => word.Origin!.Span).ToArray();
        if (written.Length == 0 && Array.TrueForAll(asked, one => one is ScalarValue))
            return StepResult.Done;
        var fitted = written is [var first, ..] ? ValueFit.Word(first, keys, mayLack: true) : new FittedValue(null, Refusal: $"`{mapping}` has no `{key}`, and no lookup writes it: give the mapping the entry that is missing");
        return fitted.Value is { } right
            ? StepResult.Of([.. written.Select(word => context.Project.Editor.Replace(word, right))]) with { Choices = fitted.Choice is { } choice ? [choice] : [] }
            : StepResult.Refused(fitted.Refusal!);
    }

    private static StepResult Clamp(PlanContext context, IReadOnlyList<Place> places, string wrong, string limit)
    {
        if (places.FirstOrDefault(place => place.Value is ScalarValue) is not { Value: ScalarValue value } found)
            return places.Count > 0 ? StepResult.Refused($"the value at {places[0].Text} comes from elsewhere ({context.Evaluator.Shown(places[0].Value)}): change it there") : FaultPlace.Missing(context);
        if (value.Text != wrong)
            return StepResult.Done;
        return StepResult.Of([context.Project.Editor.Replace(value, new ScalarValue(limit, value.Kind))]) with
        {
            Choices = [$"{limit} is the allowed value that is nearest to {wrong}: see that {PropertyOf(found)} may be that"],
            Touched = found.ResourceId is { } id ? [id] : [],
        };
    }

    // The value itself, or what stands in it where the tool's place is the function around it.
    private static IEnumerable<(Place Place, Value Value)> Faulty(PlanContext context, Place place, string wrong, string[] allowed, string type)
    {
        if (type.Length > 0)
        {
            if (place.Value is not (ChoiceValue or CallValue) && !ValueFit.Has(place.Value, type) && IsMeant(place.Value, wrong))
                return [(place, place.Value)];
            return Scalars(place.Value).Where(scalar => scalar.Text == wrong && !ValueFit.Has(scalar, type)).Select(scalar => (place, (Value)scalar));
        }
        var scalars = Scalars(place.Value).Where(scalar => (wrong.Length == 0 || scalar.Text == wrong || scalar.Kind is ScalarKind.Boolean && scalar.Text.Equals(wrong, StringComparison.OrdinalIgnoreCase)) && !allowed.Contains(scalar.Text)).ToArray();
        if (scalars.Length > 0)
            return scalars.Select(scalar => (place, (Value)scalar));
        return place.Value is ReferenceValue or TemplateValue or CallValue && wrong.Length > 0 && context.Evaluator.TextOf(place.Value) == wrong ? [(place, place.Value)] : [];
    }

    // Items that say each what the other should stand in the wrong order: a range key before the hash key.
    private static StepResult? Swapped(PlanContext context, Place place, string wanted)
    {
        if (place.Path is not [.., var index, var key] || !int.TryParse(index, out var own) || context.Project.PlaceOf([.. place.Path.SkipLast(2)])?.Value is not ListValue list)
            return null;
        var others = list.Items.Where((item, at) => at != own && item is MapValue map && map[key] is ScalarValue { Text: var text } && text == wanted).ToArray();
        if (others is not [MapValue other] || list.Items[own] is not MapValue mine)
            return null;
        // Value by value, so that what stands around them stays.
        if (mine.Entries.Count != other.Entries.Count || mine.Entries.Any(entry => other.Find(entry.Name) is null || entry.Value is MapValue or ListValue))
            return StepResult.Refused($"the item whose `{key}` is `{wanted}` stands in the wrong place: let the two change places");
        var pairs = mine.Entries.Select(entry => (Mine: entry.Value, Other: other[entry.Name]!)).ToArray();
        return StepResult.Of([.. pairs.SelectMany(pair => new[] { context.Project.Editor.Replace(pair.Mine, pair.Other), context.Project.Editor.Replace(pair.Other, pair.Mine) })]) with
        {
            Choices = [$"the items change places, so that the one whose `{key}` is `{wanted}` stands where that must be"],
            Touched = place.ResourceId is { } id ? [id] : [],
        };
    }

    // A message prints a list or a map as the tool's own language writes it; there the kind must do.
    private static bool IsMeant(Value value, string wrong) => value switch
    {
        ScalarValue scalar => wrong.Length == 0 || scalar.Text == wrong,
        ListValue => wrong.Length == 0 || wrong.StartsWith('['),
        _ => wrong.Length == 0 || wrong.StartsWith('{'),
    };

    private static bool IsFunction(Value value) => value is ReferenceValue or TemplateValue or CallValue or ChoiceValue;

    private static IEnumerable<ScalarValue> Scalars(Value value) => value switch
    {
        ScalarValue scalar => [scalar],
        ChoiceValue choice => Scalars(choice.WhenTrue).Concat(Scalars(choice.WhenFalse)),
        _ => [],
    };

    private static string PropertyOf(Place place) => (place.PropertySteps ?? place.Path).LastOrDefault(step => !char.IsAsciiDigit(step[0])) ?? "";

    private static string TypeName(string text) => text.ToLowerInvariant() switch
    {
        "jsonarray" or "list" => "array",
        "jsonobject" or "map" => "object",
        var other => other,
    };
}
