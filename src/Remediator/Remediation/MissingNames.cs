using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>Collects names that a template refers to and nothing declares, and declares them as inputs and conditions, all at once.</summary>
internal sealed class MissingNames(Project project)
{
    // A word this short begins too many others.
    private const int ShortestWord = 3;

    private const string Text = "String";
    private const string Texts = "CommaDelimitedList";
    private const string Yes = "true";

    private const string Given = "Has";

    private static readonly string[] Questions = ["Is", "Use", Given];

    private static readonly string[] ListTypes = ["list", "set", "tuple", "map", "object", "List<", Texts];

    private static readonly string[] Sections = ["Resources", "Outputs"];

    private readonly List<KeyValuePair<string, string>> _inputs = [];
    private readonly List<AskedCondition> _conditions = [];

    /// <summary>The change that declares what was added; null when nothing was.</summary>
    /// <param name="file">A file of the module that refers to the names; null where it is not known.</param>
    public SourceChange? Declared(SourceText? file) => _inputs.Count + _conditions.Count == 0 ? null : project.Editor.Declare(_inputs, _conditions, file);

    /// <summary>Whether a condition begins with a word only because it is one.</summary>
    public static bool IsQuestion(string word) => Questions.Contains(word);

    /// <summary>Adds an input of the type that its places want.</summary>
    /// <returns>What was chosen; null where there can be none.</returns>
    public string? AddInput(string name)
    {
        // A resource that was renamed, or lost a word of its name, is nothing to ask for; nor one of a kind that the template makes itself.
        if (!project.Editor.CanDeclareInput(name) || !project.Editor.TypesInputs && RenamedName.OfKind(project, name).Any() || project.Resources.Any(resource => MeantName.HasAllWords(resource.Id, name)) || (project.Editor.TypesInputs ? "" : TypeOf(name)) is not { } type)
            return null;
        _inputs.Add(new(name, type));
        return $"`{name}` is declared as an input without a default: whoever deploys is asked for its value";
    }

    /// <summary>
    /// Adds a condition: by the one input that may have the value which the condition is named after (<c>IsProd</c>), else by an input
    /// of its own.
    /// </summary>
    /// <returns>What was chosen; null where there can be none.</returns>
    public string? AddCondition(string name)
    {
        var answers = project.Declarations.SelectMany(input => AnswersOf(name, input).Select(value => new AskedCondition(name, input.Name, value))).ToArray();
        var condition = InputGiven(name) is { } given ? new AskedCondition(name, given.Name, null) : answers is [var only] ? only : new AskedCondition(name, null, Yes);
        if (!project.Editor.CanDeclare(condition) || project.NamesOf(ReferenceKind.Condition).Any(declared => MeantName.ShareWords(declared, name)))
            return null;
        _conditions.Add(condition);
        return condition is { Input: { } asked, Value: null } ? $"`{name}` holds where `{asked}` is given, which is empty unless it is" : condition.Input is { } input
            ? $"`{name}` holds where `{input}` is `{condition.Value}`, the one value of an input that it is named after"
            : $"`{name}` holds where a new input without a default says so: whoever deploys is asked";
    }

    /// <summary>Whether an input of the template can decide a condition, going by its name.</summary>
    public bool HasAnswer(string condition) => InputGiven(condition) is not null || project.Declarations.Any(input => AnswersOf(condition, input).Any());

    /// <summary>The input that is empty unless it is given, and that a condition is named after: <c>Email</c> for <c>HasEmail</c>.</summary>
    private Declaration? InputGiven(string condition) => condition.StartsWith(Given, StringComparison.Ordinal)
        ? project.Declarations.FirstOrDefault(declaration => declaration.Name == condition[Given.Length..]) is { Default: ScalarValue { Text: "" } } input ? input : null
        : null;

    // Null where no input can hold what is wanted.
    private string? TypeOf(string name)
    {
        bool IsIt(Value value) => value switch
        {
            ReferenceValue { Attribute: null } reference => reference.Target == name,
            ChoiceValue choice => IsIt(choice.WhenTrue) || IsIt(choice.WhenFalse),
            _ => false,
        };

        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var resource in project.Resources)
        {
            var schema = CloudFormationSchema.Default.Find(resource.Type);
            foreach (var hit in PropertyPath.Parse("**").Find(resource.Properties).Where(hit => IsIt(hit.Value)))
            {
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
        // Both functions take a list after what they do with it.
        if (Sections.Select(section => project.PlaceOf([section])?.Value).OfType<Value>().SelectMany(ValueTree.In)
            .Any(value => value is CallValue { Function: "Fn::Join" or "Fn::Select", Arguments: [_, var list] } && IsIt(list)))
        {
            types.Add(Texts);
        }
        return types.Count switch
        {
            0 => Text,
            1 => types.Single(),
            // A text may be a number; a list is none.
            _ => types.Contains(Texts) ? null : Text,
        };
    }

    /// <summary>Whether a declared input is a list, by its type or by its name, where all that reads an undeclared one takes a single value; or a single one, where the undeclared one has the name of several.</summary>
    public static bool IsOfOtherNumber(Project project, string name, string declared)
    {
        bool Is(string address, string own) => address == own || address.EndsWith("." + own, StringComparison.Ordinal);
        var input = project.Declarations.FirstOrDefault(input => Is(input.Name, declared));
        // A number or truth has no plural that would be a list of them.
        if (input?.Type is "number" or "bool" or "Number" || input?.Default is ScalarValue { Kind: not ScalarKind.Text })
            return false;
        if (input?.Default is ScalarValue || input?.Type is "string" or Text)
            return name == declared + "s";
        var isList = input?.Default is ListValue or MapValue || input?.Type is { } type && Array.Exists(ListTypes, word => type.StartsWith(word, StringComparison.Ordinal));
        if (!isList && (declared != name + "s" || project.Resources.Any(resource => Is(resource.Id, declared))))
            return false;
        var readers = project.Resources.SelectMany(resource => PropertyPath.Parse("**").Find(resource.Properties).Where(hit => hit.Value is ReferenceValue { Attribute: null } reference && Is(reference.Target, name))
            .Select(hit => (Schema: CloudFormationSchema.Default.Find(resource.Type)?.FindValue(hit.Path.Split('.')), Name: hit.Entry?.Name ?? ""))).ToArray();
        return readers.Length > 0 && Array.TrueForAll(readers, reader => reader.Schema is { } schema ? schema.Kind is not (ValueKind.List or ValueKind.Map or ValueKind.Nested or ValueKind.Json) : !reader.Name.EndsWith('s'));
    }

    /// <summary>The values of an input that a condition may be named after: <c>prod</c> for <c>IsProduction</c>, yes for the name of the input.</summary>
    public static IEnumerable<string> AnswersOf(string condition, Declaration input)
    {
        var word = Questions.FirstOrDefault(question => condition.StartsWith(question, StringComparison.Ordinal)) is { } asked ? condition[asked.Length..] : condition;
        return input.AllowedValues.Where(value => IsOne(word, value) || value == Yes && (input.Name == word || input.Name == condition));
    }

    // `Prod` is production; `ProdOrStaging` says more.
    private static bool IsOne(string word, string value) => Math.Min(word.Length, value.Length) >= ShortestWord
        && (word.StartsWith(value, StringComparison.OrdinalIgnoreCase) && word[value.Length..].All(char.IsAsciiLetterLower)
            || value.StartsWith(word, StringComparison.OrdinalIgnoreCase));
}
