using Remediator.Sources.Programs.Go;
using Remediator.Sources.Programs.Python;
using Remediator.Sources.Programs.TypeScript;
using Remediator.Text;

namespace Remediator.Sources.Programs;

/// <summary>A name where it stands in a program, whatever it means there.</summary>
/// <param name="Before">What stands before it, blanks and comments left out; empty at the start.</param>
/// <param name="Behind">What stands behind it; empty at the end.</param>
public sealed record ProgramWord(TextSpan Span, string Before, string Behind)
{
    /// <summary>Whether it is a member of what stands before it.</summary>
    public bool IsMember => Before is "." or "?.";
}

/// <summary>Finds the places of a name by the tokens of the language: comments and texts hold none.</summary>
public static class ProgramWords
{
    /// <summary>Every place of a name, in the order of the text.</summary>
    public static IReadOnlyList<ProgramWord> Find(ProgramFile file, string name)
    {
        var tokens = TokensOf(file);
        var words = new List<ProgramWord>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && file.Source.Text.AsSpan(tokens[i].Span.Start, tokens[i].Span.Length).SequenceEqual(name))
                words.Add(new ProgramWord(tokens[i].Span, At(i - 1), At(i + 1)));
        }
        return words;

        string At(int index) => index >= 0 && index < tokens.Count ? file.Source.Slice(tokens[index].Span) : "";
    }

    /// <summary>Whether a Python text that takes in values may hold the name in one of them, where <see cref="Find"/> does not look.</summary>
    public static bool MayStandInText(ProgramFile file, string name) => file.Language == ProgramLanguage.Python
        && PythonScanner.File(file.Source.Text).Tokens.Any(token => token.Kind == PythonTokenKind.Text && file.Source.Text.AsSpan(token.Start, token.End - token.Start) is var text
            && text.Contains('{') && text.Contains(name, StringComparison.Ordinal));

    // Tokens without a text (line ends, indents) are left out.
    private static List<(TextSpan Span, bool IsName)> TokensOf(ProgramFile file) =>
    [
        .. (file.Language switch
        {
            ProgramLanguage.TypeScript => TypeScriptScanner.Scan(file.Source.Text).Tokens.Select(token => (Span: new TextSpan(token.Start, token.End), IsName: token.Kind == TypeScriptTokenKind.Name)),
            ProgramLanguage.Python => PythonScanner.File(file.Source.Text).Tokens.Select(token => (token.Span, IsName: token.Kind == PythonTokenKind.Name)),
            _ => GoScanner.Scan(file.Source).Items.Select(token => (token.Span, IsName: token.Kind == GoTokenKind.Name)),
        }).Where(token => !token.Span.IsEmpty),
    ];
}
