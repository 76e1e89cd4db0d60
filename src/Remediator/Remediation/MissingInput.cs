using Remediator.Knowledge.CloudFormation;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>Makes inputs of names that a template refers to and nothing declares.</summary>
internal static class MissingInput
{
    // A word this short begins too many others.
    private const int ShortestWord = 3;

    private static readonly string[] Questions = ["Is", "Use", "Has"];

    /// <summary>What an input must hold that is referred to by a name; null where no input can hold it.</summary>
    public static InputKind? KindOf(Project project, string name)
    {
        var kinds = new HashSet<InputKind>();
        foreach (var resource in project.Resources)
        {
            var type = CloudFormationSchema.Default.Find(resource.Type);
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties))
            {
                if (hit.Value is not ReferenceValue { Attribute: null } reference || reference.Target != name)
                    continue;
                var schema = type?.FindValue(hit.Path.Split('.'));
                switch (schema?.Kind)
                {
                    case ValueKind.Nested or ValueKind.Map:
                    case ValueKind.List when schema.Item?.ObjectType is not null:
                        return null;
                    case ValueKind.List:
                        kinds.Add(InputKind.List);
                        break;
                    case ValueKind.WholeNumber or ValueKind.Number:
                        kinds.Add(InputKind.Number);
                        break;
                    default:
                        kinds.Add(InputKind.Text);
                        break;
                }
            }
        }
        return kinds.Count switch
        {
            0 => InputKind.Text,
            1 => kinds.Single(),
            // A text may be a number; a list is none.
            _ => kinds.Contains(InputKind.List) ? null : InputKind.Text,
        };
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
