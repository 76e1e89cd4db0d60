using Remediator.Model.Terraform;
using Remediator.Sources.Data;
using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>Brings a value in the model's words into the words and types that an argument of a resource wants in a program.</summary>
internal static class ArgumentValues
{
    /// <summary>How deep values are looked into.</summary>
    internal const int MaxDepth = 12;

    private static readonly string[] Durations = ["Timeout", "Period", "Delay", "Time", "Window", "Age", "Interval", "Seconds", "Days"];

    /// <summary>The value as the argument takes it; why it cannot be told when it cannot.</summary>
    /// <param name="property">The argument's property in the model.</param>
    public static string? Of(ProgramProject project, ResourceRecord record, string property, Value value, ProgramLanguage language, out Value spelt)
    {
        spelt = value;
        // A construct of CDK that is no `Cfn…` has arguments of its own making, whose shape the property does not tell.
        if (project.Framework is CdkFramework && !record.Type.Terraform.Contains(".cfn", StringComparison.Ordinal) && (value is MapValue || IsDuration(property, value)))
            return $"how the construct `{record.Type.Terraform}` takes `{property}` is not known: set it by hand";
        if (project.Framework is ProviderFramework && HoldsBlocks(value))
            return $"the provider's resource `{record.Type.Terraform}` does not take `{property}` as CloudFormation does: set it by hand";
        if (language == ProgramLanguage.Go)
        {
            if (Typed(value) is not { } typed)
                return $"what `{property}` of `{record.Id}` holds wants types of the provider's own: set it by hand";
            spelt = typed;
            return null;
        }
        spelt = Spelt(property, value, project.Framework, language);
        return null;
    }

    /// <summary>As <see cref="Of"/>, for what stands in an object below a resource's arguments.</summary>
    internal static string? Below(IFramework framework, string property, Value value, ProgramLanguage language, out Value spelt)
    {
        spelt = value;
        if (language != ProgramLanguage.Go)
            spelt = Spelt(property, value, framework, language);
        else if (Typed(value) is { } typed)
            spelt = typed;
        else
            return $"what `{property}` holds wants types of the provider's own: set it by hand";
        return null;
    }

    // Constructs take a `Duration` where CloudFormation takes a number of seconds, minutes or days.
    private static bool IsDuration(string property, Value value) =>
        value is ScalarValue { Kind: ScalarKind.Number } && Array.Exists(Durations, ending => property.Contains(ending, StringComparison.Ordinal));

    private static bool HoldsBlocks(Value value) => value switch
    {
        ListValue list => list.Items.Any(item => item is MapValue),
        MapValue map => map.Entries.Any(entry => HoldsBlocks(entry.Value)),
        _ => false,
    };

    // The keys of the user's own maps are what they are.
    private static Value Spelt(string property, Value value, IFramework framework, ProgramLanguage language) =>
        TerraformNames.IsMap(ProviderFramework.Snake(property)) ? value : Spelt(value, framework, language, 0);

    private static Value Spelt(Value value, IFramework framework, ProgramLanguage language, int depth) => value switch
    {
        MapValue map when map["Statement"] is null && depth < MaxDepth => new MapValue([.. map.Entries.Select(entry =>
            TerraformNames.IsMap(ProviderFramework.Snake(entry.Name))
                ? entry with { Name = framework.ArgumentOf(null, entry.Name, language) }
                : entry with { Name = framework.ArgumentOf(null, entry.Name, language), Value = Spelt(entry.Value, framework, language, depth + 1) })])
        { Origin = map.Origin },
        ListValue list when depth < MaxDepth => new ListValue([.. list.Items.Select(item => Spelt(item, framework, language, depth + 1))]) { Origin = list.Origin },
        _ => value,
    };

    /// <summary>The value as Pulumi's inputs in Go take it: <c>pulumi.String("x")</c>; null for what wants a type of the provider's own.</summary>
    internal static Value? Typed(Value value) => value switch
    {
        ScalarValue { Kind: ScalarKind.Number } => new CallValue("pulumi.Int", [value]),
        ScalarValue { Kind: ScalarKind.Boolean } => new CallValue("pulumi.Bool", [value]),
        ScalarValue { Kind: ScalarKind.Text } or TemplateValue => new CallValue("pulumi.String", [value]),
        ListValue list when list.Items.All(item => item is ScalarValue { Kind: ScalarKind.Text }) => new CallValue("pulumi.StringArray", [new ListValue([.. list.Items.Select(item => Typed(item)!)])]),
        MapValue or ListValue => null,
        _ => value,
    };
}
