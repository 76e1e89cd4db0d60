using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Declares input variables of a module, beside those that it has.</summary>
internal sealed class ModuleInputs(TerraformProject project, ModuleInstance instance)
{
    /// <summary>Declares those of the inputs that the module lacks.</summary>
    public SourceChange Add(IReadOnlyList<Input> inputs)
    {
        // Beside the other variables, else at the end of the first file.
        var last = instance.Module.OfType("variable").LastOrDefault(entry => !TerraformJsonReader.IsJson(entry.Source.Path));
        if ((last?.Source ?? instance.Module.Files.Select(file => file.Source).FirstOrDefault(file => !TerraformJsonReader.IsJson(file.Path) && !TerraformModule.IsValues(file.Path))) is not { } source)
            return SourceChange.Refused("the module is written in JSON: declare the variables by hand");
        var newLine = source.NewLine;
        var blocks = inputs.Where(input => instance.Find("variable." + input.Name) is null).Select(input => TextOf(input, newLine)).ToArray();
        if (blocks.Length == 0)
            return new SourceChange([]);
        var text = string.Join(newLine + newLine, blocks);
        return SourceChange.Of(source, [last is not null
            ? TextEdit.Insert(last.Block.Span.End, newLine + newLine + text)
            : TextEdit.Insert(source.Length, (source.Text.EndsWith('\n') ? "" : newLine) + newLine + text + newLine)]);
    }

    /// <summary>
    /// Declares an input that expressions of the module read, with the type of the arguments that it is the value of. It has no default:
    /// in a module that is called, the calls must pass it already.
    /// </summary>
    public SourceChange Declare(string name)
    {
        if (instance.Find("variable." + name) is not null)
            return new SourceChange([]);
        var calls = project.Instances.Where(other => other.Module == instance.Module && other.Call is not null).ToArray();
        if (Array.Find(calls, call => call.Call!.Block.Body.Find(name) is null) is { Call: { } lacking })
            return SourceChange.Refused($"nothing declares `var.{name}`, and `module.{lacking.Block.Label(0)}` passes no `{name}`: declare it, and pass it in the call");
        return Add([new Input(name, TypeOf(name))]);
    }

    // Null where its uses do not tell it, or tell several: then the variable takes any value.
    private string? TypeOf(string name)
    {
        var types = new HashSet<string?>();
        foreach (var file in instance.Module.Files.Where(file => !TerraformModule.IsValues(file.Source.Path)))
        {
            foreach (var node in HclWalker.Nodes(file.Body))
            {
                switch (node)
                {
                    case HclAttribute attribute when IsIt(attribute.Value, name):
                        types.Add(TypeOf(file.Source, attribute));
                        break;
                    case HclAttribute { Value: HclTuple list } attribute when list.Items.Any(item => IsIt(item, name)):
                        types.Add(TypeOf(file.Source, attribute) == "list(string)" ? "string" : null);
                        break;
                    case HclTemplate template when template.Parts.Any(part => IsIt(part.Expression, name)):
                        types.Add("string");
                        break;
                }
            }
        }
        return types.Count == 1 ? types.First() : null;
    }

    private string? TypeOf(SourceText source, HclAttribute attribute)
    {
        var type = project.PlaceAt(source, source.PositionOf(attribute.Span.Start).Line, attribute.Name)?.Find(attribute.Name)?.Type ?? "";
        // Callers write lists, whatever the provider makes of them.
        type = type.Replace("set(", "list(", StringComparison.Ordinal);
        return type is "string" or "number" or "bool" or "list(string)" or "map(string)" or "list(number)" ? type : null;
    }

    private static bool IsIt(HclExpression? expression, string name) => expression is HclTraversal { Root: "var", Steps: [{ Name: { } own }] } && own == name;

    private static string TextOf(Input input, string newLine)
    {
        var lines = new List<(string Name, string Value)>();
        if (input.Description is { } description)
            lines.Add(("description", HclText.Quote(description)));
        if (input.Type is { } type)
            lines.Add(("type", type));
        if (SecretNames.Is(input.Name))
            lines.Add(("sensitive", "true"));
        return HclText.Block($"variable \"{input.Name}\"", lines).Replace("\n", newLine, StringComparison.Ordinal);
    }

    /// <summary>A variable to declare.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Type">Its type; null for any.</param>
    internal sealed record Input(string Name, string? Type)
    {
        public string? Description { get; init; }
    }
}
