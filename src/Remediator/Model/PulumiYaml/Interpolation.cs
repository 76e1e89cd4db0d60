namespace Remediator.Model.PulumiYaml;

/// <summary>
/// Texts with <c>${…}</c>; <c>$${</c> stands for the literal <c>${</c>.
/// Source: https://www.pulumi.com/docs/iac/languages-sdks/yaml/yaml-language-reference/#interpolation
/// </summary>
internal static class Interpolation
{
    /// <summary>The parts of a text: literals, and what stands between the braces with where that begins.</summary>
    public static IEnumerable<(string? Literal, string? Expression, int Start)> Split(string text)
    {
        var literal = new System.Text.StringBuilder();
        var position = 0;
        while (position < text.Length)
        {
            if (text.AsSpan(position).StartsWith("$${"))
            {
                literal.Append("${");
                position += 3;
            }
            else if (text.AsSpan(position).StartsWith("${") && text.IndexOf('}', position) is var close and > 0)
            {
                if (literal.Length > 0)
                    yield return (literal.ToString(), null, position);
                literal.Clear();
                yield return (null, text[(position + 2)..close].Trim(), position);
                position = close + 1;
            }
            else
            {
                literal.Append(text[position++]);
            }
        }
        if (literal.Length > 0)
            yield return (literal.ToString(), null, position);
    }

    /// <summary>The name that an expression begins with, and the attributes read from it: <c>key.arn</c>, <c>zones.names[0]</c>.</summary>
    public static (string Name, string[] Attributes) Path(string expression)
    {
        var steps = expression.Split(['.', '[', ']', '"'], StringSplitOptions.RemoveEmptyEntries);
        return steps.Length == 0 ? ("", []) : (steps[0], steps[1..]);
    }

    /// <summary>The text with values as <c>${…}</c>; references hold the expression.</summary>
    public static string Write(Value value) => value switch
    {
        ScalarValue scalar => scalar.Text.Replace("${", "$${", StringComparison.Ordinal),
        ReferenceValue reference => "${" + reference + "}",
        TemplateValue template => string.Concat(template.Parts.Select(Write)),
        _ => throw new ArgumentException($"a {value.GetType().Name} cannot stand in a text", nameof(value)),
    };
}
