using Remediator.Cli.Input;
using Remediator.Cli.Output;

namespace Remediator.Cli.Commands;

/// <summary>Chooses what to name as the next thing to do: where people type, a command that they can copy as it stands.</summary>
internal static class NextStepChoice
{
    private const string PlainInShells = "@%+=:,./_-";

    /// <param name="format">The format of the output; null when only the report for people was asked for.</param>
    /// <param name="readsAgain">Whether a second run would find the same input.</param>
    public static NextStep Of(CommandContext console, TemplateOptions options, string? format, bool readsAgain)
    {
        var verb = format switch { "patch" => "apply", "mbox" => "am", _ => null };
        var program = console.Terminal.ShowsOutput ? console.Terminal.Program : null;
        if (verb is not null && options.OutputFile is { } file)
        {
            var command = $"git {Take(verb, file, options.Templates.First(), console.CurrentFolder)}";
            return new NextStep($"`{command}` takes it", program, program is null ? null : command);
        }
        var again = program is not null && readsAgain && options.OutputFile is null ? string.Join(' ', [program, .. console.Arguments.Select(Quoted), "--apply"]) : null;
        return new NextStep(verb is null ? "`--apply` writes it" : $"pipe it into `git {verb}`, or add `--apply`", program, again);
    }

    // The paths of a patch are those of the template's work tree: git is sent there when the reader is elsewhere.
    private static string Take(string verb, string file, string template, string currentFolder)
    {
        var root = WorkTree.RootOf(Path.GetFullPath(template, currentFolder), currentFolder);
        return root == WorkTree.RootOf(currentFolder, currentFolder)
            ? $"{verb} {Quoted(file)}"
            : $"-C {Quoted(WorkTree.Relative(currentFolder, root))} {verb} {Quoted(Path.GetFullPath(file, currentFolder))}";
    }

    private static string Quoted(string word) =>
        word.Length > 0 && word.All(c => char.IsAsciiLetterOrDigit(c) || PlainInShells.Contains(c)) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
