using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives a word of the language that stands alone at the log's place (a function that is called, a keyword, the name of an argument in a
/// list) the name that is given (<c>to</c>), or that the tool proposes and the word may mean (<c>proposed</c>), else the one of <c>among</c>
/// that is near.
/// </summary>
internal sealed class RenameWord : IVerb
{
    public string Name => "rename-word";

    public IReadOnlyList<string> Arguments => ["word", "to", "proposed", "among"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        if (LogPlace.File(context, out var refusal) is not { } file)
            return refusal;
        var word = context.Render(arguments["word"]!.Text!);
        var places = Places(context, file, word);
        if (places.Length == 0)
            return StepResult.Done;
        var proposed = arguments["to"]?.Text is { } to ? context.Render(to) : "";
        // `can` is what a tool has nearest to `len`.
        if (proposed.Length == 0 && arguments["proposed"]?.Text is { } nearest && context.Render(nearest) is { Length: > 0 } near && Nearest.MayMean(word, near))
            proposed = near;
        var right = proposed.Length > 0 ? proposed : Nearest.FindOne(word, arguments["among"]?.Texts ?? []);
        return right is null
            ? StepResult.Refused($"no word that may stand there is near `{word}`")
            : StepResult.Of([.. places.Select(place => context.Project.Editor.RenameWord(place.Source, place.Line, word, right))]);
    }

    // The file may have moved on by a few lines since the error was printed: the word is as wrong anywhere in the resource, unless it is
    // something that the resource has.
    private static (SourceText Source, int Line)[] Places(PlanContext context, SourceText file, string word)
    {
        var around = context.Failure.Resource is { } id && context.Project.AttributesOf(id) is { } attributes && !attributes.Contains(word) ? LogPlace.Lines(context) : [];
        return [.. around.Prepend((Source: file, context.Failure.Location!.Line)).Distinct()
            .Where(place => context.Project.Editor.RenameWord(place.Source, place.Line, word, word) is not { Refusal: null, Files.Count: 0 })];
    }
}
