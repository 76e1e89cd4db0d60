using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>A policy written whole as the argument of a resource, in the way of the framework and language.</summary>
internal static class PolicyTexts
{
    /// <summary>The expression for a policy, and the facts that it needs.</summary>
    public static (string Text, ProgramFacts Facts) Of(ProgramProject project, ProgramPlace place, ResourceRecord record, MapValue policy, IValueWriter writer)
    {
        var takesOutputs = project.Framework is PulumiFramework && place.File.Language != ProgramLanguage.Python;
        var facts = new ProgramFacts(project, place.Frame, new ValueContext(takesOutputs), record.Call.Span.Start, record.Statement);
        return (Text(project, place.File, facts, policy, writer), facts);
    }

    /// <summary>The expression for a policy at the place that the facts are named for.</summary>
    public static string Text(ProgramProject project, ProgramFile file, ProgramFacts facts, MapValue policy, IValueWriter writer)
    {
        var isPulumi = project.Framework is PulumiFramework;
        var language = file.Language;
        var style = new WriteStyle(Quote: new ProgramLayout(file).Quote) { TrailingComma = true };
        if (language == ProgramLanguage.Go)
        {
            var arguments = new List<string>();
            var json = writer.Write(WithHoles(policy, facts, arguments), "terraform-json", new WriteStyle());
            return $"pulumi.Sprintf(`{json}`{string.Concat(arguments.Select(argument => ", " + argument))})";
        }
        var text = writer.Write(StatementShapes.Local(policy, facts, language), Dialects.Of(language), style);
        if (language == ProgramLanguage.Python)
        {
            return facts.UsesOutputs ? $"{facts.NameOf("pulumi") ?? facts.Import("", "pulumi", "")}.Output.json_dumps({text})"
                : $"{facts.NameOf("json") ?? facts.Import("", "json", "")}.dumps({text})";
        }
        return isPulumi ? $"{facts.NameOf("pulumi") ?? facts.Import("@pulumi/pulumi", "", "* as pulumi")}.jsonStringify({text})" : $"JSON.stringify({text})";
    }

    private static Value WithHoles(Value value, ProgramFacts facts, List<string> arguments)
    {
        switch (value)
        {
            case TemplateValue template:
                var text = new System.Text.StringBuilder();
                foreach (var part in template.Parts)
                {
                    if (part is ReferenceValue reference)
                    {
                        arguments.Add(facts.Of(reference).Text);
                        text.Append("%s");
                    }
                    else
                    {
                        text.Append(((ScalarValue)part).Text);
                    }
                }
                return new ScalarValue(text.ToString());
            case ListValue list:
                return new ListValue([.. list.Items.Select(item => WithHoles(item, facts, arguments))]);
            case MapValue map:
                return new MapValue([.. map.Entries.Select(entry => entry with { Value = WithHoles(entry.Value, facts, arguments) })]);
            default:
                return value;
        }
    }
}
