using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>Makes inputs of names that a template refers to and nothing declares.</summary>
internal static class MissingInput
{
    // A word this short begins too many others.
    private const int ShortestWord = 3;

    private const string Text = "String";
    private const string Texts = "CommaDelimitedList";

    private static readonly string[] ListTypes = ["list", "set", "tuple", "map", "object", "List<", Texts];

    private static readonly string[] Questions = ["Is", "Use", "Has"];

    /// <summary>CloudFormation's type of an input that is referred to by a name; null where no input can hold what is wanted.</summary>
    public static string? TypeOf(Project project, string name)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in project.Resources)
        {
            var schema = CloudFormationSchema.Default.Find(resource.Type);
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties))
            {
                if (hit.Value is not ReferenceValue { Attribute: null } reference || reference.Target != name)
                    continue;
                var path = hit.Path.Split('.');
                var place = schema?.FindValue(path);
                switch (place?.Kind)
                {
                    case ValueKind.Nested or ValueKind.Map:
                    case ValueKind.List when place.Item?.ObjectType is not null:
                        return null;
                    case ValueKind.List:
                        types.Add(Texts);
                        break;
                    case ValueKind.WholeNumber or ValueKind.Number:
                        types.Add("Number");
                        break;
                    default:
                        types.Add(ResourceIds.AskedBy(hit.Entry is null && path.Length > 1 ? path[^2].TrimEnd('s') : path[^1])?.ParameterType ?? Text);
                        break;
                }
            }
        }
        return types.Count switch
        {
            0 => Text,
            1 => types.Single(),
            // A text may be a number; a list is none.
            _ => types.Contains(Texts) ? null : Text,
        };
    }

    /// <summary>Whether a declared input is a list, by its type or by its name, where all that reads an undeclared one takes a single value.</summary>
    public static bool IsListForOne(Project project, string name, string declared)
    {
        bool Is(string address, string own) => address == own || address.EndsWith("." + own, StringComparison.Ordinal);
        var input = project.Declarations.FirstOrDefault(input => Is(input.Name, declared));
        if (input?.Default is ScalarValue || input?.Type is "string" or "number" or "bool" or Text or "Number")
            return false;
        var isList = input?.Default is ListValue or MapValue || input?.Type is { } type && Array.Exists(ListTypes, word => type.StartsWith(word, StringComparison.Ordinal));
        if (!isList && (declared != name + "s" || project.Resources.Any(resource => Is(resource.Id, declared))))
            return false;
        var readers = project.Resources.SelectMany(resource => PropertyPath.Parse("**").Find(resource.Properties).Where(hit => hit.Value is ReferenceValue { Attribute: null } reference && Is(reference.Target, name))
            .Select(hit => (Schema: CloudFormationSchema.Default.Find(resource.Type)?.FindValue(hit.Path.Split('.')), Name: hit.Entry?.Name ?? ""))).ToArray();
        return readers.Length > 0 && Array.TrueForAll(readers, reader => reader.Schema is { } schema ? schema.Kind is not (ValueKind.List or ValueKind.Map or ValueKind.Nested or ValueKind.Json) : !reader.Name.EndsWith('s'));
    }

    /// <summary>
    /// Declares a condition that is asked for: by the one input that may have the value which the condition is named after
    /// (<c>IsProd</c>), else by an input of its own.
    /// </summary>
    /// <returns>The change; null where the language has no conditions.</returns>
    public static SourceChange? Decide(Project project, string condition, List<string> choices)
    {
        var answers = project.Declarations.SelectMany(input => AnswersOf(condition, input).Select(value => (Input: input.Name, Value: value))).ToArray();
        if (answers is [var only])
        {
            choices.Add($"`{condition}` holds where `{only.Input}` is `{only.Value}`, the one value of an input that it is named after");
            return project.Editor.DeclareCondition(condition, only.Input, only.Value);
        }
        if (project.Editor.DeclareCondition(condition, null, "true") is not { } declared)
            return null;
        choices.Add($"`{condition}` holds where a new input without a default says so: whoever deploys is asked");
        return declared;
    }

    /// <summary>The values of an input that a condition may be named after: <c>prod</c> for <c>IsProduction</c>.</summary>
    public static IEnumerable<string> AnswersOf(string condition, Declaration input)
    {
        var word = Questions.FirstOrDefault(question => condition.StartsWith(question, StringComparison.Ordinal)) is { } asked ? condition[asked.Length..] : condition;
        return input.AllowedValues.Where(value => IsOne(word, value));
    }

    // `Prod` is production.
    private static bool IsOne(string word, string value) => Math.Min(word.Length, value.Length) >= ShortestWord
        && (word.StartsWith(value, StringComparison.OrdinalIgnoreCase) || value.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
