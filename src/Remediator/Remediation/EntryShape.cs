using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>The form that a value needs when its entry gets another name: a list of one, the one item of a list, the ARN of what is referred to.</summary>
internal static class EntryShape
{
    private const string Arn = "Arn";

    /// <summary>The value in another form; none where it may stay as it is.</summary>
    /// <param name="right">The name that the entry gets.</param>
    public static FittedValue For(PlanContext context, Place found, MapEntry entry, string right)
    {
        var schema = PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), right] });
        if (schema is { Kind: not (ValueKind.Union or ValueKind.Map or ValueKind.Json or ValueKind.List) } && entry.Value is ListValue list)
        {
            return list.Items is [var only] && MeantName.Holds(schema, only)
                ? new FittedValue(only, $"`{right}` takes one thing: the one item of `{entry.Name}`")
                : new FittedValue(null, Refusal: $"`{entry.Name}` looks like `{right}`, which does not take this list");
        }
        // A reference to a queue gives its URL.
        if (right.EndsWith(Arn, StringComparison.OrdinalIgnoreCase) && entry.Value is ReferenceValue { Attribute: null, Origin: not null } reference
            && context.Project.Find(reference.Target) is { } target && CloudFormationSchema.Default.Find(target.Type) is { } type && type.Attributes.Contains(Arn) && !type.RefReturns.Contains(Arn))
        {
            return new FittedValue(new ReferenceValue(target.Id, Arn), $"`{right}` takes an ARN, which `{target.Id}` alone does not give");
        }
        if (schema is not { Kind: ValueKind.List, Item: { } item } || !IsSingle(context, entry.Value))
            return new FittedValue(null);
        return MeantName.Holds(item, entry.Value) && (item.ObjectType is null || entry.Value is MapValue)
            ? new FittedValue(new ListValue([entry.Value]), $"`{right}` takes a list: what `{entry.Name}` had is its one item")
            : new FittedValue(null, Refusal: $"`{entry.Name}` looks like `{right}`, which takes a list of what `{entry.Name}` does not have");
    }

    private static bool IsSingle(PlanContext context, Value value) => value switch
    {
        ScalarValue or TemplateValue or MapValue => true,
        ReferenceValue { Attribute: { } attribute } => !attribute.EndsWith('s'),
        ReferenceValue reference => context.Project.Find(reference.Target) is not null || context.Project.FindDeclaration(reference.Target) is { Type: { } type } && !type.Contains("List", StringComparison.Ordinal),
        ChoiceValue choice => IsSingle(context, choice.WhenTrue) && IsSingle(context, choice.WhenFalse),
        _ => false,
    };
}
