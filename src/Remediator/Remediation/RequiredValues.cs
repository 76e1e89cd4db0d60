using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>A value for a required property, and why it is this one.</summary>
internal sealed record RequiredValue(Value Value, string Choice);

/// <summary>
/// Finds the value of a required property that was left out, where the template leaves one only: what the schema allows, what all
/// resources of the type have, or the resource that alone can be meant.
/// </summary>
internal static class RequiredValues
{
    // Endings of a property's name behind the name of the type that it refers to.
    private static readonly string[] Endings = ["Identifier", "Arn", "ARN", "Name", "Ref", "Id", ""];

    /// <param name="steps">The path of the object that lacks the property, below the resource's properties.</param>
    public static RequiredValue? Find(Project project, Resource resource, IReadOnlyList<string> steps, PropertySchema property)
    {
        if (property.AllowedValues is [var only])
            return new RequiredValue(new ScalarValue(only), $"`{only}` is the only value that `{property.Name}` may have");
        var others = project.Resources.Where(other => other.Type == resource.Type && other.Id != resource.Id)
            .Select(other => ValueAt(other, steps, property.Name)).OfType<Value>().ToArray();
        return Given(project, resource, property) ?? Referred(project, resource, property, others) ?? Agreed(resource, steps, property, others) ?? Text(resource, property);
    }

    /// <summary>The required property of a resource that is missing and that a parameter may be for, going by its name; null when there is none.</summary>
    public static string? LackingFor(Project project, string parameter)
    {
        foreach (var resource in project.Resources)
        {
            if (CloudFormationSchema.Default.Find(resource.Type) is { } type
                && type.Properties.FirstOrDefault(property => property.Required && resource.Properties[property.Name] is null && MayBeFor(parameter, property.Name)) is { } lacking)
            {
                return $"`{lacking.Name}` of `{resource.Id}`";
            }
        }
        return null;
    }

    // `Runtime` and `LambdaRuntime`, `CertificateArn` and `Certificate`.
    private static bool MayBeFor(string parameter, string property) => parameter.EndsWith(property, StringComparison.OrdinalIgnoreCase)
        || property.EndsWith(parameter, StringComparison.OrdinalIgnoreCase) || property.StartsWith(parameter, StringComparison.OrdinalIgnoreCase);

    // What a parameter gives that has the property's name, with or without its owner's, and that nothing reads.
    private static RequiredValue? Given(Project project, Resource resource, PropertySchema property)
    {
        if (property.Kind is not (ValueKind.Text or ValueKind.WholeNumber or ValueKind.Number or ValueKind.Truth))
            return null;
        string[] names = [property.Name, resource.Id + property.Name, ShortName(resource.Type) + property.Name];
        var inputs = project.Declarations.Where(input => input.Type?.Contains("List", StringComparison.Ordinal) != true && names.Contains(input.Name, StringComparer.OrdinalIgnoreCase)
            && project.Editor.RenameReferences(input.Name, input.Name, ReferenceKind.Value).Refusal is not null).ToArray();
        return inputs is [var only]
            ? new RequiredValue(new ReferenceValue(only.Name), $"`{only.Name}` has the name of what is missing, and nothing else reads it")
            : null;
    }

    // Two or more others that all have the same: a habit of the template. What identifies a resource is its own.
    private static RequiredValue? Agreed(Resource resource, IReadOnlyList<string> steps, PropertySchema property, Value[] others)
    {
        var type = CloudFormationSchema.Default.Find(resource.Type);
        // Items of a list differ from each other, or they would be one.
        if (others.Length < 2 || type is null || steps.Any(step => char.IsAsciiDigit(step[0])) || type.PrimaryIdentifier.Contains(property.Name) || type.RefReturns.Contains(property.Name))
            return null;
        return others.Select(TextOf).Distinct().Count() == 1
            ? new RequiredValue(others[0], $"`{property.Name}` is what all {others.Length} other resources of type {resource.Type} have")
            : null;
    }

    private static RequiredValue? Referred(Project project, Resource resource, PropertySchema property, Value[] others)
    {
        if (property.Kind is not ValueKind.Text)
            return null;
        foreach (var ending in Endings)
        {
            if (!property.Name.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = property.Name[..^ending.Length];
            var targets = project.Resources.Where(target => target.Id != resource.Id && target.Condition is null
                && ShortName(target.Type).Equals(stem, StringComparison.OrdinalIgnoreCase)).ToArray();
            if (targets.Length == 0)
                continue;
            var free = targets.Where(target => !others.Any(other => other is ReferenceValue reference && reference.Target == target.Id)).ToArray();
            // Of several, the one that no other resource of this type has, where each of the others has one of its own.
            var isOneEach = targets.Length > 1 && free.Length == 1 && others.Select(TextOf).Distinct().Count() == others.Length;
            if (targets.Length > 1 && !isOneEach)
                return null;
            var meant = targets.Length == 1 ? targets[0] : free[0];
            var isArn = ending is "Arn" or "ARN" || stem is "Role";
            var hasArn = CloudFormationSchema.Default.Find(meant.Type)?.Attributes.Contains("Arn") == true;
            return new RequiredValue(
                new ReferenceValue(meant.Id, isArn && hasArn ? "Arn" : null),
                targets.Length == 1
                    ? $"`{meant.Id}` is the only {meant.Type} of the template"
                    : $"`{meant.Id}` is the only {meant.Type} that no other {resource.Type} has");
        }
        return null;
    }

    private static RequiredValue? Text(Resource resource, PropertySchema property)
    {
        if (property.Kind is not ValueKind.Text || property.AllowedValues.Count > 0)
            return null;
        return property.Name switch
        {
            "GroupDescription" or "Description" => new RequiredValue(new ScalarValue(resource.Id), $"`{property.Name}` is a text for readers: the resource's name stands in"),
            "PolicyName" => new RequiredValue(new ScalarValue(resource.Id + "Policy"), "the policy is named after its resource"),
            _ => null,
        };
    }

    private static Value? ValueAt(Resource resource, IReadOnlyList<string> steps, string name)
    {
        var hits = PropertyPath.Parse(string.Join('.', steps.Append(name).Select(step => char.IsAsciiDigit(step[0]) ? "*" : step))).Find(resource.Properties);
        return hits is [var hit, ..] ? hit.Value : null;
    }

    private static string ShortName(string type) => type[(type.LastIndexOf(':') + 1)..];

    private static string TextOf(Value value) => value.Origin is { } origin
        ? string.Join(' ', origin.Source.Text[origin.Span.Start..origin.Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";
}
