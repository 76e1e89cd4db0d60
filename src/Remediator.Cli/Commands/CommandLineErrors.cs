using CommandLine;
using Remediator.Cli.Shell;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>What is wrong with a command line, said as all other problems are.</summary>
internal static class CommandLineErrors
{
    // The parser brings these two itself.
    private static readonly string[] OfParser = ["help", "version"];

    /// <summary>The problem of a first word that is no command; null when it is one.</summary>
    public static Problem? UnknownCommand(string word)
    {
        string[] commands = [.. CommandDescription.All.Select(command => command.Name), .. OfParser];
        return commands.Contains(word) ? null : new Problem($"there is no command `{word}`", Help: Suggest(word, commands, "") ?? "remediate --help lists them");
    }

    /// <summary>The problems that the parser found; empty when its own words must do.</summary>
    public static IReadOnlyList<Problem> Of(IEnumerable<Error> errors, IReadOnlyList<string> args)
    {
        var all = CommandDescription.All;
        var command = all.FirstOrDefault(command => args.Count > 0 && command.Name == args[0]) ?? all.First(command => command.IsDefault);
        var more = command.IsDefault ? "remediate --help tells more" : $"remediate {command.Name} --help tells more";
        return [.. errors.Select(error => error switch
        {
            UnknownOptionError { Token: [_] letter } => new Problem($"`{Said(command)}` has no option `-{letter}`", Help: more),
            UnknownOptionError unknown => new Problem(
                $"`{Said(command)}` has no option `--{unknown.Token}`", Help: Suggest(unknown.Token, command.Options.Select(option => option.Long), "--") ?? more),
            MissingValueOptionError missing => new Problem($"`{Name(missing)}` needs a value", Help: more),
            BadFormatConversionError wrong => new Problem($"the value of `{Name(wrong)}` is not of its kind", Help: more),
            _ => null,
        }).OfType<Problem>()];
    }

    private static string Said(CommandDescription command) => command.IsDefault ? "remediate" : $"remediate {command.Name}";

    private static string Name(NamedError error) => error.NameInfo.LongName is { Length: > 0 } name ? "--" + name : "-" + error.NameInfo.ShortName;

    private static string? Suggest(string word, IEnumerable<string> names, string prefix) =>
        Nearest.Find(word, names) is { Count: > 0 } near ? $"did you mean {string.Join(" or ", near.Select(name => $"`{prefix}{name}`"))}?" : null;
}
