using Remediator.Catalogue;
using Remediator.Model;
using Remediator.Sources.Data;
using Remediator.Templating;

namespace Remediator.Remediation.Rendering;

/// <summary>
/// Writes values through the flavour's shared template <c>_shared/&lt;flavour&gt;/value.sbn</c>, which gets the value as <c>value</c>
/// and the place's habits as <c>style</c>.
/// </summary>
public sealed class TemplateValueWriter(CatalogueSet catalogue, ITemplateEngine engine) : IValueWriter
{
    private readonly Dictionary<string, ITemplate> _templates = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public string Write(Value value, string flavour, WriteStyle style)
    {
        if (!_templates.TryGetValue(flavour, out var template))
        {
            var path = $"_shared/{flavour}/value.sbn";
            var text = catalogue.Template(path) ?? throw new InvalidOperationException($"the catalogue has no template {path}");
            template = engine.Load(text, path, new Includes(catalogue, flavour));
            _templates.Add(flavour, template);
        }
        var model = new Dictionary<string, object?>
        {
            ["value"] = ModelOf(value, style),
            ["style"] = new Dictionary<string, object?>
            {
                ["single_line"] = style.SingleLine,
                ["short_tags"] = style.ShortTags,
                ["inline_functions"] = style.InlineFunctions,
                ["quote"] = style.Quote.ToString(),
                ["quoted_keys"] = style.QuotedKeys,
                ["assign"] = style.Assign,
                ["entry_commas"] = style.EntryCommas,
                ["trailing_comma"] = style.TrailingComma,
            },
        };
        try
        {
            return template.Render(model).TrimEnd('\n');
        }
        catch (TemplateException e) when (e.GetBaseException() is UnwritableValueException refusal)
        {
            throw refusal;
        }
    }

    /// <inheritdoc/>
    public bool IsBlock(Value value, WriteStyle style) => !style.SingleLine && value switch
    {
        MapValue map => map.Entries.Count > 0,
        ListValue list => list.Items.Count > 0,
        ScalarValue => false,
        _ => !style.ShortTags,
    };

    private Dictionary<string, object?> ModelOf(Value value, WriteStyle style)
    {
        object?[] All(IEnumerable<Value> values) => values.Select(item => ModelOf(item, style)).ToArray<object?>();
        // JSON and YAML write a function's arguments as a list on one line, wherever the function stands.
        object?[] Arguments(IEnumerable<Value> values) => values.Select(item => ModelOf(item, style with { SingleLine = true })).ToArray<object?>();
        Dictionary<string, object?> model = value switch
        {
            ScalarValue scalar => new() { ["kind"] = scalar.Kind == ScalarKind.Text ? "text" : "plain", ["text"] = scalar.Text },
            ReferenceValue reference => new() { ["kind"] = "reference", ["target"] = reference.Target, ["attribute"] = reference.Attribute ?? "" },
            TemplateValue template when HasFunctions(template) =>
                new() { ["kind"] = "template", ["has_functions"] = true, ["parts"] = Arguments(template.Parts) },
            TemplateValue template => new() { ["kind"] = "template", ["has_functions"] = false, ["parts"] = All(template.Parts) },
            ListValue list => new() { ["kind"] = "list", ["items"] = All(list.Items) },
            MapValue map => new()
            {
                ["kind"] = "map",
                ["entries"] = map.Entries
                    .Select(entry => new Dictionary<string, object?> { ["name"] = entry.Name, ["value"] = ModelOf(entry.Value, style) })
                    .ToArray<object?>(),
            },
            ChoiceValue choice => new()
            {
                ["kind"] = "choice",
                ["arguments"] = Arguments([new ScalarValue(choice.Condition), choice.WhenTrue, choice.WhenFalse]),
            },
            CallValue { Function: CallValue.LookUp } => new() { ["kind"] = "look-up" },
            CallValue call => new() { ["kind"] = "call", ["function"] = call.Function, ["arguments"] = Arguments(call.Arguments) },
            _ => throw new UnwritableValueException("what only the program's own libraries say"),
        };
        model["is_block"] = IsBlock(value, style);
        model["in_flow"] = style.SingleLine;
        return model;
    }

    private static bool HasFunctions(TemplateValue template) => !template.Parts.All(part => part is ScalarValue or ReferenceValue);

    private sealed class Includes(CatalogueSet catalogue, string flavour) : ITemplateLoader
    {
        // A dialect (`terraform-json-policy-data`) says only what it writes in another way than the one that it is named after
        // (`terraform-json`, then `terraform`).
        public string? TryLoad(string name)
        {
            for (var folder = flavour; ; folder = folder[..folder.LastIndexOf('-')])
            {
                if (catalogue.Template($"_shared/{folder}/{name}.sbn") is { } template)
                    return template;
                if (!folder.Contains('-'))
                    return null;
            }
        }
    }
}
