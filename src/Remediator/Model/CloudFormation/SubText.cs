namespace Remediator.Model.CloudFormation;

/// <summary>The text of <c>Fn::Sub</c>: literals and <c>${…}</c>; <c>${!x}</c> stands for the literal <c>${x}</c>.</summary>
internal static class SubText
{
    /// <summary>The parts of a text.</summary>
    /// <param name="local">Gives the value of a name that the function's own map defines; null for other names.</param>
    public static IReadOnlyList<Value> Parts(string text, Func<string, Value?> local)
    {
        var parts = new List<Value>();
        var position = 0;
        while (position < text.Length)
        {
            var open = text.IndexOf("${", position, StringComparison.Ordinal);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
                break;
            if (open > position)
                parts.Add(new ScalarValue(text[position..open]));
            var name = text[(open + 2)..close].Trim();
            parts.Add(name.StartsWith('!') ? new ScalarValue("${" + name[1..] + "}") : local(name) ?? Reference(name));
            position = close + 1;
        }
        if (position < text.Length)
            parts.Add(new ScalarValue(text[position..]));
        return parts;
    }

    private static ReferenceValue Reference(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? new ReferenceValue(name) : new ReferenceValue(name[..dot], name[(dot + 1)..]);
    }

    /// <summary>The text that reads as these parts; parts other than literals and references have no such text.</summary>
    public static string Write(TemplateValue template) =>
        string.Concat(template.Parts.Select(part => part switch
        {
            ScalarValue scalar => scalar.Text.Replace("${", "${!", StringComparison.Ordinal),
            ReferenceValue reference => "${" + reference + "}",
            _ => throw new ArgumentException($"a {part.GetType().Name} cannot stand in a substitution", nameof(template)),
        }));
}
