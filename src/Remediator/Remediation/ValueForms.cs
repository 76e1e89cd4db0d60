using Remediator.Knowledge.Terraform;
using Remediator.Model;
using Remediator.Sources.Hcl;

namespace Remediator.Remediation;

/// <summary>Whether a value has the form that a type takes (<c>string</c>, <c>set(string)</c>, …), and how it gets it.</summary>
internal static class ValueForms
{
    /// <summary>Whether a value may stand for the type, as it is or as the one item of a list.</summary>
    public static bool MayHold(PlanContext context, string type, Value value) => IsEncoded(value) ? type is "string" or "" : !(TypeText.IsPlain(type) && value.Origin is { } origin && IsSplat(origin)) && ((context.Evaluator.Resolve(value), TypeText.IsCollection(type)) switch
    {
        (ListValue list, false) => type.Length == 0 || type == "dynamic" || list.Items.Count == 1 && TypeText.IsPlain(type),
        (MapValue, var isCollection) => !isCollection && !TypeText.IsPlain(type),
        (ScalarValue { Kind: Sources.Data.ScalarKind.Text } text, false) => type switch
        {
            "number" => double.TryParse(text.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _),
            "bool" => text.Text is "true" or "false",
            _ => !type.StartsWith("map(", StringComparison.Ordinal),
        },
        // No list of texts holds a truth value.
        (ScalarValue { Kind: Sources.Data.ScalarKind.Boolean }, true) => type.Contains("bool", StringComparison.Ordinal),
        (ScalarValue { Kind: Sources.Data.ScalarKind.Boolean }, false) => type is "bool" or "string" or "",
        (ScalarValue { Kind: Sources.Data.ScalarKind.Number }, false) => type is "number" or "string" or "",
        _ => true,
    });

    /// <summary>The change that gives a value the form: a lone value becomes a list, a list of one its item; null when none is needed.</summary>
    public static SourceChange? Change(Project project, Value value, string type) => value switch
    {
        ScalarValue or TemplateValue or ReferenceValue { Attribute: not null } when TypeText.IsCollection(type) && value.Origin is { } origin && !IsSplat(origin) => project.Editor.Replace(value, new ListValue([value])),
        ListValue { Items: [var only], Origin: not null } when TypeText.IsPlain(type) && !IsEncoded(value) => project.Editor.Replace(value, only),
        _ => null,
    };

    // `jsonencode([…])` is a text, whatever it is made of.
    private static bool IsEncoded(Value value) => value is MapValue or ListValue && value.Origin?.Container is HclCall { Name: "jsonencode" or "yamlencode" };

    // `aws_subnet.public[*].id` is a list already.
    private static bool IsSplat(Origin origin) => origin.Source.TextAt(origin.Span) is var text && (text.Contains("[*]", StringComparison.Ordinal) || text.Contains(".*", StringComparison.Ordinal));
}
