using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// Finds the value of a required property that was left out, where the template leaves one only: what the schema allows, what all
/// resources of the type have, the resource that alone can be meant; else a single value is asked for.
/// </summary>
internal static class RequiredValues
{
    /// <param name="steps">The path of the object that lacks the property, below the resource's properties.</param>
    public static Proposal Find(PlanContext context, Resource resource, IReadOnlyList<string> steps, PropertySchema property)
    {
        if (property.AllowedValues is [var only])
            return new Proposal(new ScalarValue(only), $"`{only}` is the only value that `{property.Name}` may have");
        var project = context.Project;
        var others = project.Resources.Where(other => other.Type == resource.Type && other.Id != resource.Id)
            .Select(other => ValueAt(other, steps, property.Name)).OfType<Value>().ToArray();
        return Given(project, resource, property)
            ?? new RequiredLink(context, resource, steps, property).Find(others)
            ?? RequiredTrust.Find(context, resource, property)
            ?? Agreed(resource, steps, property, others)
            ?? Text(resource, property)
            ?? Asked(project, resource, steps, property)
            ?? new Proposal(null, $"`{property.Name}` of {resource.Type} is {Describe(property)}, and nothing in the template says which");
    }

    /// <summary>What a property takes, in words.</summary>
    public static string Describe(PropertySchema property) => property switch
    {
        { AllowedValues: { Count: > 0 } allowed } => $"one of {string.Join(", ", allowed.Take(12).Select(value => $"`{value}`"))}",
        { Kind: ValueKind.Nested } => $"an object with {PropertiesOf(property.Value.Nested!)}",
        { Kind: ValueKind.List } => "a list",
        { Kind: ValueKind.WholeNumber or ValueKind.Number } => "a number",
        { Kind: ValueKind.Truth } => "true or false",
        { Kind: ValueKind.Json or ValueKind.Map or ValueKind.Union } => "an object",
        _ => "a text",
    };

    private static string PropertiesOf(ObjectSchema nested)
    {
        var names = nested.Properties.Where(property => property.Required).Take(6).Select(property => $"`{property.Name}`").ToArray();
        return names.Length > 0 ? string.Join(", ", names) : "properties of its own";
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
    private static Proposal? Given(Project project, Resource resource, PropertySchema property)
    {
        if (property.Kind is not (ValueKind.Text or ValueKind.WholeNumber or ValueKind.Number or ValueKind.Truth))
            return null;
        string[] names = [property.Name, resource.Id + property.Name, RequiredLink.ShortName(resource.Type) + property.Name];
        var inputs = project.Declarations.Where(input => input.Type?.Contains("List", StringComparison.Ordinal) != true && names.Contains(input.Name, StringComparer.OrdinalIgnoreCase)
            && project.Editor.RenameReferences(input.Name, input.Name, ReferenceKind.Value).Refusal is not null).ToArray();
        return inputs is [var only]
            ? new Proposal(new ReferenceValue(only.Name), $"`{only.Name}` has the name of what is missing, and nothing else reads it")
            : null;
    }

    // Two or more others that all have the same: a habit of the template. What identifies a resource is its own, and so is who may use it.
    private static Proposal? Agreed(Resource resource, IReadOnlyList<string> steps, PropertySchema property, Value[] others)
    {
        var type = CloudFormationSchema.Default.Find(resource.Type);
        // Items of a list differ from each other, or they would be one.
        if (others.Length < 2 || type is null || property.Kind is ValueKind.Json or ValueKind.Union || steps.Any(step => char.IsAsciiDigit(step[0])) || type.PrimaryIdentifier.Contains(property.Name) || type.RefReturns.Contains(property.Name))
            return null;
        return others.Select(TextOf).Distinct().Count() == 1
            ? new Proposal(others[0], $"`{property.Name}` is what all {others.Length} other resources of type {resource.Type} have")
            : null;
    }

    private static Proposal? Text(Resource resource, PropertySchema property)
    {
        if (property.Kind is not ValueKind.Text || property.AllowedValues.Count > 0)
            return null;
        if (property.Name.EndsWith("Description", StringComparison.Ordinal))
            return new Proposal(new ScalarValue(resource.Id), $"`{property.Name}` is a text for readers: the resource's name stands in");
        return property.Name == "PolicyName" ? new Proposal(new ScalarValue(Joined(resource.Id, "Policy")), "the policy is named after its resource") : null;
    }

    // A single value that only whoever deploys knows; items of a list stand for nothing that an input could be named after.
    private static Proposal? Asked(Project project, Resource resource, IReadOnlyList<string> steps, PropertySchema property)
    {
        // Who may use something is for the author to say.
        if (property.Name == "Principal" || property.Kind is not (ValueKind.Text or ValueKind.WholeNumber or ValueKind.Number or ValueKind.Truth) || steps.Any(step => char.IsAsciiDigit(step[0])))
            return null;
        var type = ResourceIds.AskedBy(property.Name)?.ParameterType ?? (property.Kind is ValueKind.Text or ValueKind.Truth ? "String" : "Number");
        var wanted = new AskedInput(Joined(resource.Id, property.Name), type, $"{property.Name} of {resource.Id}") { AllowedValues = property.Kind == ValueKind.Truth ? ["true", "false"] : property.AllowedValues };
        var (declaration, name) = project.Editor.AskInstead([], wanted);
        return declaration.Refusal is not null ? null : new Proposal(new ReferenceValue(name), $"`{property.Name}` is {Describe(property)} that nothing in the template tells: it is asked for at deployment, as `{name}`")
        {
            Declaration = declaration,
        };
    }

    // What both have in common where they meet stands once: `KeyAlias` and `AliasName` are `KeyAliasName`.
    private static string Joined(string first, string second)
    {
        var shared = Math.Min(first.Length, second.Length);
        while (shared > 0 && !(first.EndsWith(second[..shared], StringComparison.Ordinal) && (shared == second.Length || char.IsAsciiLetterUpper(second[shared]))))
            shared--;
        return first + second[shared..];
    }

    private static Value? ValueAt(Resource resource, IReadOnlyList<string> steps, string name)
    {
        var hits = PropertyPath.Parse(string.Join('.', steps.Append(name).Select(step => char.IsAsciiDigit(step[0]) ? "*" : step))).Find(resource.Properties);
        return hits is [var hit, ..] ? hit.Value : null;
    }

    private static string TextOf(Value value) => value.Origin is { } origin
        ? string.Join(' ', origin.Source.Text[origin.Span.Start..origin.Span.End].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : "";
}
