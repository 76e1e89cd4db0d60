using Remediator.Sources.Data;
using Remediator.Templating;

namespace Remediator.Remediation.Rendering;

/// <summary>The template engine with the functions that the catalogue's templates may call.</summary>
public static class RuleTemplateEngine
{
    /// <summary>
    /// <c>quote text</c>: the text as a JSON string. <c>scalar text quote</c>: the text as a YAML scalar, in quotes where it needs them
    /// or where the neighbours put texts like it in quotes.
    /// </summary>
    public static ITemplateEngine Create() => TemplateEngines.Create(TemplateEngineOptions.Default with
    {
        Functions = new TemplateFunctions(new Dictionary<string, Func<IReadOnlyList<object?>, object?>>
        {
            ["quote"] = arguments => JsonText.Quote(Text(arguments, 0)),
            ["scalar"] = arguments => Scalar(Text(arguments, 0), Text(arguments, 1)),
        }),
    });

    private static string Scalar(string text, string quote) => quote switch
    {
        "'" when !IsWord(text) => YamlText.Quoted(text, ScalarStyle.SingleQuoted),
        "\"" when !IsWord(text) => YamlText.Quoted(text, ScalarStyle.DoubleQuoted),
        "\"" => YamlText.Scalar(text, ScalarStyle.DoubleQuoted),
        _ => YamlText.Scalar(text, ScalarStyle.SingleQuoted),
    };

    // People quote what looks special and leave words alone: `Effect: Allow` beside `Action: 'kms:Decrypt'`.
    private static bool IsWord(string text) => text.All(char.IsAsciiLetterOrDigit);

    private static string Text(IReadOnlyList<object?> arguments, int index) => arguments.Count > index ? arguments[index] as string ?? "" : "";
}
