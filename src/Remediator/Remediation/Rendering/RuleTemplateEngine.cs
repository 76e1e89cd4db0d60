using Remediator.Catalogue;
using Remediator.Logs;
using Remediator.Model;
using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Sources.Programs;
using Remediator.Templating;
using Remediator.Text;

namespace Remediator.Remediation.Rendering;

/// <summary>The template engine with the functions that the catalogue's templates may call.</summary>
public static class RuleTemplateEngine
{
    /// <summary>
    /// <c>quote text</c>: the text as a JSON string. <c>scalar text quote</c>: the text as a YAML scalar, in quotes where it needs them
    /// or where the neighbours put texts like it in quotes. <c>flow_scalar</c>: the same inside brackets or braces.
    /// <c>hcl_quote</c>, <c>hcl_escape</c>, <c>hcl_key</c>: the text as an HCL text, inside one, as a key. <c>hcl_align</c>: entries with
    /// their equals signs below each other. <c>program_quote text quote</c>, <c>program_key name quote always</c>, <c>program_escape text quote</c>: the
    /// text as a literal of a program, as a key, inside a template literal (quote <c>`</c>) or f-string. <c>go_align</c>: entries as gofmt
    /// puts them. <c>cannot_write what</c>: the language has no words for such a value at that place; the plan is refused.
    /// <c>text | plain_word placeholder</c>: a word of a log in a command that people copy, or the placeholder where a shell would see more in it than letters.
    /// </summary>
    public static ITemplateEngine Create() => TemplateEngines.Create(TemplateEngineOptions.Default with
    {
        Functions = new TemplateFunctions(new Dictionary<string, Func<IReadOnlyList<object?>, object?>>
        {
            ["quote"] = arguments => JsonText.Quote(Text(arguments, 0)),
            ["scalar"] = arguments => Scalar(Text(arguments, 0), Text(arguments, 1), inFlow: false),
            ["hcl_quote"] = arguments => HclText.Quote(Text(arguments, 0)),
            ["hcl_escape"] = arguments => HclText.Escape(Text(arguments, 0)),
            ["hcl_key"] = arguments => HclText.Key(Text(arguments, 0)),
            ["hcl_align"] = arguments => HclText.Align(Text(arguments, 0)),
            ["program_quote"] = arguments => ProgramTexts.Quote(Text(arguments, 0), Text(arguments, 1)),
            ["program_key"] = arguments => ProgramTexts.Key(Text(arguments, 0), Text(arguments, 1), arguments.Count > 2 && arguments[2] is true),
            ["go_align"] = arguments => ProgramTexts.Align(Text(arguments, 0)),
            ["program_escape"] = arguments => ProgramTexts.Escape(Text(arguments, 0), Text(arguments, 1)),
            ["cannot_write"] = arguments => throw new UnwritableValueException(Spoken(Text(arguments, 0))),
            ["plain_word"] = arguments => ShellWord.IsPlain(Text(arguments, 0)) ? Text(arguments, 0) : Text(arguments, 1),
            ["flow_scalar"] = arguments => Scalar(Text(arguments, 0), Text(arguments, 1), inFlow: true),
        }),
    });

    /// <summary>What is wrong with the templates of a catalogue and with the texts of its rules: nothing of it may fail at a user's.</summary>
    public static IEnumerable<Problem> Check(IReadOnlyList<Rule> rules, IReadOnlyDictionary<string, string> templates)
    {
        var engine = Create();
        var texts = templates.Select(template => (template.Key, template.Value))
            .Concat(rules.SelectMany(rule => new[] { rule.RootCause, rule.Advice, rule.Cure ?? "", rule.Explanation ?? "" }.Select(text => (rule.Path, text))));
        foreach (var (path, text) in texts)
        {
            Problem? problem = null;
            try
            {
                _ = engine.Load(text, path, new FolderIncludes(templates, path));
            }
            catch (TemplateException e)
            {
                problem = Problem.InFile(path, $"{e.Reason} (line {e.Line}, column {e.Column} of the template)");
            }
            if (problem is not null)
                yield return problem;
        }
    }

    private static string Scalar(string text, string quote, bool inFlow) => quote switch
    {
        "'" when !IsWord(text) => YamlText.Quoted(text, ScalarStyle.SingleQuoted),
        "\"" when !IsWord(text) => YamlText.Quoted(text, ScalarStyle.DoubleQuoted),
        "\"" => YamlText.Scalar(text, ScalarStyle.DoubleQuoted, inFlow),
        _ => YamlText.Scalar(text, ScalarStyle.SingleQuoted, inFlow),
    };

    // People quote what looks special and leave words alone: `Effect: Allow` beside `Action: 'kms:Decrypt'`.
    private static bool IsWord(string text) => text.Replace("::", "", StringComparison.Ordinal).All(char.IsAsciiLetterOrDigit);

    private static string Spoken(string kind) => kind switch
    {
        "call" => "a function's value",
        "choice" => "a choice between two values",
        "look-up" => "a resource that is declared elsewhere",
        "template" => "a text put together from parts",
        "list" or "map" => $"a {kind}",
        _ => $"`{kind}`",
    };

    private static string Text(IReadOnlyList<object?> arguments, int index) => arguments.Count > index ? arguments[index] as string ?? "" : "";

    private sealed class FolderIncludes(IReadOnlyDictionary<string, string> templates, string path) : ITemplateLoader
    {
        public string? TryLoad(string name)
        {
            var folder = path[..(path.LastIndexOf('/') + 1)];
            return templates.GetValueOrDefault($"{folder}{name}.sbn") ?? templates.GetValueOrDefault($"{folder.TrimEnd('/').Split('-')[0]}/{name}.sbn");
        }
    }
}
