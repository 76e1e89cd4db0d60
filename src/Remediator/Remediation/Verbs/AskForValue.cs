using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts something in the place of a text that is right in one account and Region only (an id, the name of a key pair): the one resource of
/// the template that it can be (of the type that an id tells, or the one that has it as its name), else an input that whoever deploys is asked for. Only what
/// the failed resource and those that it refers to hold is looked at, and with them what holds the same in their Region.
/// </summary>
internal sealed class AskForValue : IVerb
{
    // How many of the template's own are named.
    private const int MostNamed = 4;

    // Deeper than any real template.
    private const int MaxDepth = 60;

    // Types that CloudFormation checks in the Region of the stack.
    private const string Unchecked = "String";

    public string Name => "ask-for-value";

    /// <summary>
    /// <c>is</c> (the text), <c>description</c> (of the input); <c>input</c> and <c>parameter</c> (its name and CloudFormation's type of it) where the text is no id that tells them;
    /// <c>at</c> (names of the properties that may hold it; any when absent), <c>named</c> (types of resources that have it as such a property of their own).
    /// </summary>
    public IReadOnlyList<string> Arguments => ["is", "description", "input", "parameter", "at", "named"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var text = context.Render(arguments["is"]!.Text!);
        if (text.Length == 0)
            return StepResult.Refused("the log does not say which value is refused");
        var kind = ResourceIds.KindOf(text);
        if ((arguments["input"]?.Text ?? kind?.Input) is not { } input || (arguments["parameter"]?.Text ?? kind?.ParameterType) is not { } type)
            return StepResult.Refused($"`{text}` is no id of a kind that is known");
        var names = arguments["at"]?.Texts;
        var owners = arguments["named"]?.Texts is { } types ? [.. context.Project.OfTypes(types).Where(owner => Written(context, owner.Properties, text, names).Any())] : Array.Empty<Resource>();
        var holders = Concerned(context, [.. context.Project.Resources.Except(owners).SelectMany(resource => Written(context, resource.Properties, text, names).Select(place => (Resource: resource, Place: place)))]);
        if (holders.Length == 0)
            return owners.Length > 0 ? StepResult.Done : StepResult.Done with { Untold = [NotWritten(context, text)] };
        var values = holders.Select(holder => holder.Place.Value).DistinctBy(value => value.Origin!.Span).ToArray();
        var touched = holders.Select(holder => holder.Resource.Id).Distinct().ToArray();
        var candidates = owners.Length > 0 ? owners : kind is { Types.Count: > 0 } ? context.Project.OfTypes(kind.Types) : [];
        if (candidates is [var only] && IsFree(context, only, touched) && (owners.Length > 0 || !holders.Any(holder => holder.Place.IsOneOfSeveral)))
        {
            var reference = new ReferenceValue(only.Id, kind is not { Attribute.Length: > 0 } ? null : context.Project.SpellAttribute(kind.Attribute));
            return StepResult.Of([.. values.Select(value => context.Project.Editor.Replace(value, reference))]) with
            {
                Touched = touched,
                Choices = [$"`{text}` is taken to be `{only.Id}`, the only {context.Project.WordFor(only.Type)} of the template" + (owners.Length > 0 ? " of that name" : "")],
            };
        }
        if (holders.Any(holder => holder.Place.IsOfPeer))
            type = Unchecked;
        var (change, name) = context.Project.Editor.AskInstead(values, new AskedInput(input, type, arguments["description"]!.Text!));
        if (change.Refusal is not null && candidates is [var likely])
            return StepResult.Refused($"{change.Refusal}; `{text}` may be `{likely.Id}`, the only {context.Project.WordFor(likely.Type)} there: use that where it can be seen");
        return StepResult.Of([change]) with
        {
            Touched = touched,
            Choices = [$"what stands in the place of `{text}` is asked for at deployment, as `{name}`"
                + (candidates.Count > 0 ? $"; where one of the template's is meant ({string.Join(", ", candidates.Take(MostNamed).Select(one => $"`{one.Id}`"))}), refer to that" : "")],
        };
    }

    // What another Region has may bear the same text by chance.
    private static (Resource Resource, Place Place)[] Concerned(PlanContext context, (Resource Resource, Place Place)[] holders)
    {
        if (context.All("subject") is not [var subject, ..])
            return holders;
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var near = holders.Where(holder => holder.Resource == subject || graph.Reaches(subject.Id, holder.Resource.Id)).Select(holder => holder.Resource).ToHashSet();
        return near.Count == 0 ? [] : [.. holders.Where(holder => near.Contains(holder.Resource) || near.All(other => context.Project.AreInOneRegion(holder.Resource, other)))];
    }

    // A resource cannot be what those that it waits for hold, and beside a reference to it another one stands.
    private static bool IsFree(PlanContext context, Resource only, IReadOnlyList<string> holders)
    {
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        return only.Repetition is null && only.Condition is null && !holders.Any(holder => holder == only.Id || graph.TargetsOf(holder).Contains(only.Id) || graph.Reaches(only.Id, holder)
            || context.Project.Find(holder) is { } user && !context.Project.AreInOneRegion(user, only));
    }

    private static IEnumerable<Place> Written(PlanContext context, MapValue properties, string text, IReadOnlyList<string>? names) =>
        Written(context, properties, text, names, new Place(new ScalarValue("")), 0)
            // The default of an input takes no reference.
            .Where(place => !context.Project.Declarations.Any(input => input.Origin.Contains(place.Value.Origin!)));

    // Where the text stands by itself; what a local of a program holds is written there.
    private static IEnumerable<Place> Written(PlanContext context, Value value, string text, IReadOnlyList<string>? names, Place around, int depth)
    {
        if (depth > MaxDepth)
            return [];
        return value switch
        {
            ScalarValue scalar => names is null && scalar.Text == text && scalar.Origin is not null ? [around with { Value = scalar }] : [],
            // Beside a Region's name, the Region is that one.
            MapValue map when map.Entries.Any(entry => entry.Name.EndsWith("Region", StringComparison.Ordinal) && context.Evaluator.TextOf(entry.Value) is not null) => [],
            MapValue map => map.Entries.Where(entry => !IsRegion(entry.Name) || entry.Name == context.Deployment[DeploymentFact.Region]).SelectMany(entry => Written(context, entry.Value, text, names is null || names.Contains(entry.Name) ? null : names,
                new Place(around.Value) { IsOfPeer = entry.Name.StartsWith("Peer", StringComparison.Ordinal) }, depth + 1)),
            ListValue list => list.Items.SelectMany(item => Written(context, item, text, names, around with { IsOneOfSeveral = list.Items.Count > 1 }, depth + 1)),
            ChoiceValue choice => Written(context, choice.WhenTrue, text, names, around, depth + 1).Concat(Written(context, choice.WhenFalse, text, names, around, depth + 1)),
            // What a module's call passes is written in the call.
            ReferenceValue { Attribute: null } reference when context.Project.FindDeclaration(reference.Target) is { IsSecret: false, Default: { Origin: { } place } passed } input && !input.Origin.Contains(place)
                => Written(context, passed, text, names, around, depth + 1),
            CallValue when context.Project.Reduce(value, context.Deployment) is var reduced && !ReferenceEquals(reduced, value) => Written(context, reduced, text, names, around, depth + 1),
            _ => [],
        };
    }

    // `eu-west-1`: what a map has for another Region is right there.
    private static bool IsRegion(string name) => name.Split('-') is [{ Length: 2 }, .., { Length: 1 } number] && char.IsAsciiDigit(number[0]);

    private static string NotWritten(PlanContext context, string text)
    {
        if (context.Project.Declarations.FirstOrDefault(declaration => declaration is { IsSecret: false, Default: ScalarValue { Text: var given } } && given == text) is { } input)
            return $"`{text}` is the default of `{input.Name}` ({input.Origin.Location}): give another one at deployment, or take the default out so that it is asked for";
        return PlaceOf(context, text) is { } place
            ? $"`{text}` stands at {place}, where it cannot be told what it is the value of, or no reference can stand: write there what the account and Region of the deployment have"
            : $"`{text}` stands nowhere in the template: it is what an input was given, or a lookup found, at deployment; give another one";
    }

    // Where the text stands as a word of its own.
    private static string? PlaceOf(PlanContext context, string text)
    {
        foreach (var file in context.Project.Files)
        {
            foreach (var at in WholeWord.In(file.Text, text, char.IsLetterOrDigit))
                return $"{file.Path}:{file.PositionOf(at).Line}";
        }
        return null;
    }

    private sealed record Place(ScalarValue Value)
    {
        /// <summary>Whether it is an item of a list that has others.</summary>
        public bool IsOneOfSeveral { get; init; }

        /// <summary>Whether it is what another account or Region may have.</summary>
        public bool IsOfPeer { get; init; }
    }
}
