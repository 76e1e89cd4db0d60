using CommandLine;
using Remediator.Cli.Shell;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>What is wrong with a command line, said as all other problems are.</summary>
internal static class CommandLineErrors
{
    private static readonly string[] Others = ["help", "version"];

    /// <summary>The problem of a first word that is no command; null when it is one.</summary>
    public static Problem? UnknownCommand(string word)
    {
        string[] commands = [.. CommandDescription.All.Select(command => command.Name), .. Others];
        return commands.Contains(word) ? null : new Problem($"there is no command `{word}`", Help: Suggest(word, commands, "") ?? "`remediate --help` lists them");
    }

    /// <summary>The problems that the parser found.</summary>
    public static IReadOnlyList<Problem> Of(IEnumerable<Error> errors, IReadOnlyList<string> args)
    {
        var all = CommandDescription.All;
        var command = all.FirstOrDefault(command => args.Count > 0 && command.Name == args[0]) ?? all.First(command => command.IsDefault);
        var more = $"`{command.Call} --help` tells more";
        return [.. errors.Select(error => error switch
        {
            UnknownOptionError { Token: [_] letter } => new Problem($"`{command.Call}` has no option `-{letter}`", Help: more),
            UnknownOptionError unknown => new Problem(
                $"`{command.Call}` has no option `--{unknown.Token}`", Help: Suggest(unknown.Token, command.Options.Select(option => option.Long), "--") ?? more),
            MissingValueOptionError missing => new Problem($"`{Name(missing)}` needs a value", Help: more),
            BadFormatConversionError wrong => new Problem($"the value of `{Name(wrong)}` is not of its kind", Help: more),
            RepeatedOptionError twice => new Problem($"`{Name(twice)}` was given twice", Help: more),
            _ => new Problem($"the command line is not understood ({error.Tag})", Help: more),
        })];
    }

    /// <summary>The problem of words without an option; null when there is none.</summary>
    public static Problem? Stray(CommonOptions options)
    {
        var (command, words, option) = options switch
        {
            RemediateOptions remediate => ("remediate", remediate.Strays, remediate.Templates.Any() ? "--error" : "--template"),
            CheckOptions check => ("remediate check", check.Strays, "--template"),
            ClassifyOptions classify => ("remediate classify", classify.Strays, "--error"),
            _ => ("", [], ""),
        };
        return words.FirstOrDefault() is { } word ? new Problem($"`{command}` does not know what `{word}` is", Help: $"did you mean `{option} {word}`?") : null;
    }

    private static string Name(NamedError error) => error.NameInfo.LongName is { Length: > 0 } name ? "--" + name : "-" + error.NameInfo.ShortName;

    private static string? Suggest(string word, IEnumerable<string> names, string prefix) =>
        Nearest.Find(word, names) is { Count: > 0 } near ? $"did you mean {string.Join(" or ", near.Select(name => $"`{prefix}{name}`"))}?" : null;
}
