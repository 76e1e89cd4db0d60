using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation.Statements;

/// <summary>A policy document of a resource, statement by statement as it is written.</summary>
/// <param name="Resource">The resource that holds it.</param>
/// <param name="Statements">Its statements.</param>
/// <param name="Kind">Whether it says who may use something, or what an identity may do.</param>
/// <param name="IsTrust">Whether it says who may take on a role.</param>
internal sealed record PolicyText(Resource Resource, IReadOnlyList<MapValue> Statements, PolicyKind Kind, bool IsTrust)
{
    private const int MaxDepth = 40;
    private const string TrustProperty = "AssumeRolePolicyDocument";

    /// <summary>The policies that a resource holds, through locals and documents elsewhere; those that are not written as objects are left out.</summary>
    public static IReadOnlyList<PolicyText> Of(PlanContext context, Resource resource)
    {
        var found = new List<PolicyText>();
        foreach (var entry in resource.Properties.Entries)
            Visit(context, resource, entry.Value, entry.Name == TrustProperty, found, 0);
        return found;
    }

    private static void Visit(PlanContext context, Resource resource, Value value, bool isTrust, List<PolicyText> found, int depth)
    {
        if (depth > MaxDepth)
            return;
        switch (context.Evaluator.Resolve(value))
        {
            case MapValue map when map["Statement"] is { } statement:
                Value[] items = [.. ItemsIn(context, statement, 0)];
                MapValue[] statements = [.. items.OfType<MapValue>()];
                if (statements.Length == items.Length && statements.Length > 0)
                    found.Add(new PolicyText(resource, statements, IsIdentity(resource) && !isTrust ? PolicyKind.Identity : PolicyKind.Resource, isTrust));
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                    Visit(context, resource, entry.Value, isTrust, found, depth + 1);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Visit(context, resource, item, isTrust, found, depth + 1);
                break;
            case ChoiceValue choice:
                Visit(context, resource, choice.WhenTrue, isTrust, found, depth + 1);
                Visit(context, resource, choice.WhenFalse, isTrust, found, depth + 1);
                break;
        }
    }

    // Statements that are there only sometimes are read too: which of them were in the deployment that failed is not known.
    private static IEnumerable<Value> ItemsIn(PlanContext context, Value value, int depth) => value switch
    {
        _ when depth > MaxDepth || value.IsAbsent => [],
        MapValue => [value],
        ListValue list => list.Items.SelectMany(item => ItemsIn(context, item, depth + 1)),
        ChoiceValue choice => ItemsIn(context, choice.WhenTrue, depth + 1).Concat(ItemsIn(context, choice.WhenFalse, depth + 1)),
        _ => context.Evaluator.Resolve(value) is var known && !ReferenceEquals(known, value) ? ItemsIn(context, known, depth + 1) : [value],
    };

    private static bool IsIdentity(Resource resource) => resource.Type.StartsWith("AWS::IAM::", StringComparison.Ordinal) || resource.Type == "Terraform::aws_ssoadmin_permission_set_inline_policy";

    /// <summary>The items of an element: of its list, or its one value, on both sides of a condition; none when the statement lacks it.</summary>
    public static IReadOnlyList<Value> Items(PlanContext context, MapValue statement, string element) =>
        statement[element] is { } value ? [.. Leaves(context, value, 0)] : [];

    /// <summary>The objects that an element is, on both sides of a condition; none when the statement lacks it, or it is a text.</summary>
    public static IEnumerable<MapValue> Maps(PlanContext context, MapValue statement, string element) =>
        statement[element] is { } value ? ItemsIn(context, value, 0).OfType<MapValue>() : [];

    private static IEnumerable<Value> Leaves(PlanContext context, Value value, int depth) => value switch
    {
        _ when depth > MaxDepth || value.IsAbsent => [],
        ListValue list => list.Items.SelectMany(item => Leaves(context, item, depth + 1)),
        ChoiceValue choice => Leaves(context, choice.WhenTrue, depth + 1).Concat(Leaves(context, choice.WhenFalse, depth + 1)),
        _ => context.Evaluator.Resolve(value) is ListValue known ? Leaves(context, known, depth + 1) : [value],
    };

    /// <summary>How a message names a statement.</summary>
    public static string NameOf(PlanContext context, MapValue statement) => statement["Sid"] is { } sid && context.Evaluator.TextOf(sid) is { Length: > 0 } name ? $"the statement `{name}`"
        : statement.Origin is { } origin ? $"the statement at {origin.Location}" : "a statement";
}
