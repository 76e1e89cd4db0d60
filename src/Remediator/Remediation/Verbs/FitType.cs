using Remediator.Catalogue;
using Remediator.Knowledge.Terraform;
using Remediator.Model;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives the argument at the log's place the type that it takes: one item for a list of one, a list for one item, a block for an object
/// where blocks make the list, the JSON text of an object, the attribute of a resource that the argument asks for, the number or truth that a text says.
/// </summary>
internal sealed class FitType : IVerb
{
    public string Name => "fit-type";

    public IReadOnlyList<string> Arguments => ["name", "type", "element"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        var name = context.Render(arguments["name"]!.Text!);
        var type = context.Render(arguments["type"]!.Text!);
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        if (name.Length == 0 || type.Length == 0)
            return StepResult.Refused("the log does not say which type the value must have");
        if (LogPlace.Holding(context, file, name) is not { } place)
            return StepResult.Done;
        var entry = LogPlace.EntryOf(context, file, place, name);
        if (context.Render(arguments["element"]?.Text ?? "").Length > 0)
            return Elements(context, place, entry);
        return type.Split(' ')[0] switch
        {
            "list" or "set" when entry.Value is MapValue && place.Find(name) is { MayBeBlocks: true } known =>
                FitEntry.IsBlock(entry, place) ? StepResult.Done : StepResult.Of([context.Project.Editor.ChangeForm(place, entry, known)]),
            "list" or "set" => Listed(context, entry),
            "map" when entry.Value is ListValue { Items.Count: 0, Origin: not null } => StepResult.Of([context.Project.Editor.Replace(entry.Value, new MapValue([]))]),
            "map" when entry.Value is MapValue => StepResult.Done,
            "string" when context.Evaluator.Resolve(entry.Value) is MapValue or ListValue { Items.Count: > 1 } or ListValue { Items: [MapValue] } => Written(context, entry),
            "string" when entry.Value is ReferenceValue { Attribute: null } reference => Read(context, place, entry, reference),
            "string" or "number" or "bool" => Fitted(context, entry, type),
            _ => StepResult.Refused($"`{name}` takes {type}, and its value does not tell which"),
        };
    }

    private static StepResult Listed(PlanContext context, MapEntry entry) => context.Evaluator.Resolve(entry.Value) switch
    {
        ListValue => StepResult.Done,
        MapValue { Entries.Count: 0 } when entry.Value is MapValue { Origin: not null } => StepResult.Of([context.Project.Editor.Replace(entry.Value, new ListValue([]))]),
        MapValue => StepResult.Refused($"`{entry.Name}` takes a list, and an object stands there"),
        _ => StepResult.Of([context.Project.Editor.Replace(entry.Value, new ListValue([entry.Value]))]),
    };

    // A list that stands as an item of a list is that list, or joins the other items; of a resource, an attribute is the item.
    private static StepResult Elements(PlanContext context, BlockPlace place, MapEntry entry)
    {
        if (entry.Value is not ListValue { Origin: not null } list)
            return IsList(context, entry.Value) ? StepResult.Done : StepResult.Refused($"the items of `{entry.Name}` come from elsewhere ({context.Evaluator.PatternOf(entry.Value)}): change them there");
        var whole = list.Items.OfType<ReferenceValue>().Where(item => item is { Attribute: null, Origin: not null } && context.Project.AttributesOf(item.Target) is not null).ToArray();
        if (whole.Length > 0)
        {
            var reads = whole.Select(item => Read(context, place, entry, item)).ToArray();
            return Array.Find(reads, read => read.Refusal is not null) ?? StepResult.Of([.. reads.SelectMany(read => read.Changes)]) with { Choices = [.. reads.SelectMany(read => read.Choices)] };
        }
        if (!list.Items.Any(item => IsList(context, item)))
            return list.Items.All(item => item is ScalarValue) ? StepResult.Done : StepResult.Refused($"an item of `{entry.Name}` has another type than the list takes, and the module does not tell which it has");
        return list.Items is [var only]
            ? StepResult.Of([context.Project.Editor.Replace(list, only)])
            : StepResult.Of(context.Project.Editor.WrapInCall(list, "flatten"));
    }

    private static bool IsList(PlanContext context, Value item) => context.Evaluator.Resolve(item) is ListValue
        || item is ReferenceValue { Attribute: null } reference && context.Project.FindDeclaration(reference.Target) is { } input && (input.Default is ListValue || input.Type is { } type && (TypeText.IsCollection(type) || type is "list" or "set"))
        || item.Origin is { } origin && origin.Source.Text[origin.Span.Start..origin.Span.End] is var text
            && (text.StartsWith("flatten(", StringComparison.Ordinal) || text.Contains("[*]", StringComparison.Ordinal) || text.Contains(".*.", StringComparison.Ordinal));

    private static StepResult Written(PlanContext context, MapEntry entry) => JsonArguments.Hold(entry.Name)
        ? StepResult.Of(context.Project.Editor.WrapInCall(entry.Value, "jsonencode"))
        : StepResult.Refused($"`{entry.Name}` takes a text, and a structure stands there");

    private static StepResult Read(PlanContext context, BlockPlace place, MapEntry entry, ReferenceValue reference)
    {
        if (context.Project.FindDeclaration(reference.Target) is { Type: null or "any" or "string" or "number" or "bool" })
            return StepResult.Done;
        if (context.Project.AttributesOf(reference.Target) is not { } attributes)
            return StepResult.Refused($"nothing is known of the attributes of `{reference.Target}`");
        var attribute = entry.Name.EndsWith("_arn", StringComparison.Ordinal) || entry.Name == "role" && !place.Owner.StartsWith("aws_iam_", StringComparison.Ordinal) ? "arn"
            : entry.Name.EndsWith("_name", StringComparison.Ordinal) || entry.Name == "role" ? "name"
            : "id";
        return attributes.Contains(attribute)
            ? StepResult.Of([context.Project.Editor.Replace(entry.Value, new ReferenceValue(reference.Target, attribute))]) with { Choices = [$"`{entry.Name}` takes a text: of `{reference.Target}`, its `{attribute}`"] }
            : StepResult.Refused($"`{reference.Target}` has no `{attribute}`, which `{entry.Name}` asks for");
    }

    private static StepResult Fitted(PlanContext context, MapEntry entry, string type)
    {
        var wanted = type == "bool" ? "boolean" : type;
        if (ValueFit.Has(entry.Value, wanted))
            return StepResult.Done;
        var fitted = ValueFit.Type(entry.Value, wanted, null, entry.Name);
        if (fitted.Value is not { } right)
            return StepResult.Refused(fitted.Refusal!);
        return StepResult.Of([context.Project.Editor.Replace(entry.Value, right)]) with { Choices = fitted.Choice is { } choice ? [choice] : [] };
    }
}
