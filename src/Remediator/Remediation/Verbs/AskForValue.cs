using Remediator.Catalogue;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Puts something in the place of a text that is right in one account and Region only (an id, the name of a key pair): the one resource of
/// the template that it can be (of the type that an id tells, or of <c>type</c>), else an input that whoever deploys is asked for.
/// </summary>
internal sealed class AskForValue : IVerb
{
    // How many of the template's own are named.
    private const int MostNamed = 4;

    // Deeper than any real template.
    private const int MaxDepth = 60;

    public string Name => "ask-for-value";

    /// <summary>
    /// <c>is</c> (the text), <c>description</c> (of the input); <c>input</c> and <c>parameter</c> (its name and CloudFormation's type of it) where the text is no id that tells them;
    /// <c>at</c> (names of the properties that may hold it; any when absent).
    /// </summary>
    public IReadOnlyList<string> Arguments => ["is", "description", "input", "parameter", "at"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var text = context.Render(arguments["is"]!.Text!);
        if (text.Length == 0)
            return StepResult.Refused("the log does not say which value is refused");
        var kind = ResourceIds.KindOf(text);
        if ((arguments["input"]?.Text ?? kind?.Input) is not { } input || (arguments["parameter"]?.Text ?? kind?.ParameterType) is not { } type)
            return StepResult.Refused($"`{text}` is no id of a kind that is known");
        var names = arguments["at"]?.Texts;
        var holders = context.Project.Resources.SelectMany(resource => Written(context, resource.Properties, text, names).Select(value => (Resource: resource, Value: value))).ToArray();
        if (holders.Length == 0)
            return StepResult.Done with { Untold = [NotWritten(context, text)] };
        var values = holders.Select(holder => holder.Value).DistinctBy(value => value.Origin!.Span).ToArray();
        var touched = holders.Select(holder => holder.Resource.Id).Distinct().ToArray();
        var candidates = kind is { Type.Length: > 0 } ? context.Project.OfTypes([kind.Type]) : [];
        if (candidates is [var only] && IsFree(context, only, touched))
        {
            var reference = new ReferenceValue(only.Id, kind!.Attribute.Length == 0 ? null : context.Project.SpellAttribute(kind.Attribute));
            return StepResult.Of([.. values.Select(value => context.Project.Editor.Replace(value, reference))]) with
            {
                Touched = touched,
                Choices = [$"`{text}` is taken to be `{only.Id}`, the only {context.Project.WordFor(kind.Type)} of the template"],
            };
        }
        var (change, name) = context.Project.Editor.AskInstead(values, new AskedInput(input, type, arguments["description"]!.Text!));
        return StepResult.Of([change]) with
        {
            Touched = touched,
            Choices = [$"what stands in the place of `{text}` is asked for at deployment, as `{name}`"
                + (candidates.Count > 1 ? $"; where one of the template's is meant ({string.Join(", ", candidates.Take(MostNamed).Select(one => $"`{one.Id}`"))}), refer to that" : "")],
        };
    }

    // A resource cannot be what those that it waits for hold, and beside a reference to it another one stands.
    private static bool IsFree(PlanContext context, Resource only, IReadOnlyList<string> holders)
    {
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        return !holders.Any(holder => holder == only.Id || graph.TargetsOf(holder).Contains(only.Id) || graph.Reaches(only.Id, holder));
    }

    // Where the text stands by itself; what a local of a program holds is written there.
    private static IEnumerable<ScalarValue> Written(PlanContext context, Value value, string text, IReadOnlyList<string>? names, int depth = 0)
    {
        if (depth > MaxDepth)
            return [];
        return value switch
        {
            ScalarValue scalar => names is null && scalar.Text == text && scalar.Origin is not null ? [scalar] : [],
            MapValue map => map.Entries.SelectMany(entry => Written(context, entry.Value, text, names is null || names.Contains(entry.Name) ? null : names, depth + 1)),
            ListValue list => list.Items.SelectMany(item => Written(context, item, text, names, depth + 1)),
            ChoiceValue choice => Written(context, choice.WhenTrue, text, names, depth + 1).Concat(Written(context, choice.WhenFalse, text, names, depth + 1)),
            // What a module's call passes is written in the call.
            ReferenceValue { Attribute: null } reference when context.Project.FindDeclaration(reference.Target) is { IsSecret: false, Default: { Origin: { } place } passed } input && !input.Origin.Contains(place)
                => Written(context, passed, text, names, depth + 1),
            CallValue when context.Project.Reduce(value, context.Deployment) is var reduced && !ReferenceEquals(reduced, value) => Written(context, reduced, text, names, depth + 1),
            _ => [],
        };
    }

    private static string NotWritten(PlanContext context, string text)
    {
        if (context.Project.Declarations.FirstOrDefault(declaration => declaration is { IsSecret: false, Default: ScalarValue { Text: var given } } && given == text) is { } input)
            return $"`{text}` is the default of `{input.Name}` ({input.Origin.Location}): give another one at deployment, or take the default out so that it is asked for";
        return PlaceOf(context, text) is { } place
            ? $"`{text}` stands at {place}, where no reference can stand: write there what the account and Region of the deployment have"
            : $"`{text}` stands nowhere in the template: it is what an input was given, or a lookup found, at deployment; give another one";
    }

    // Where the text stands as a word of its own.
    private static string? PlaceOf(PlanContext context, string text)
    {
        foreach (var file in context.Project.Files)
        {
            for (var at = file.Text.IndexOf(text, StringComparison.Ordinal); at >= 0; at = file.Text.IndexOf(text, at + 1, StringComparison.Ordinal))
            {
                if (at + text.Length == file.Length || !char.IsLetterOrDigit(file.Text[at + text.Length]))
                    return $"{file.Path}:{file.PositionOf(at).Line}";
            }
        }
        return null;
    }
}
