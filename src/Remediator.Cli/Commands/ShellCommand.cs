using Remediator.Cli.Shell;

namespace Remediator.Cli.Commands;

/// <summary>What shells and readers of manuals get; made of the option classes.</summary>
internal sealed class ShellCommand(CommandContext console)
{
    public int Run(CompletionsOptions options)
    {
        var commands = CommandDescription.All;
        console.WriteOutput(options.Shell switch
        {
            "bash" => BashCompletion.Write(commands),
            "zsh" => ZshCompletion.Write(commands),
            "fish" => FishCompletion.Write(commands),
            null => throw new TroubleException("`completions` needs the name of a shell", "one of bash, zsh, fish"),
            var other => throw new TroubleException($"there are no completions for `{other}`", "one of bash, zsh, fish"),
        });
        return ExitCode.Success;
    }

    public int RunManual()
    {
        console.WriteOutput(ManualPage.Write(CommandDescription.All, Application.Version));
        return ExitCode.Success;
    }
}
