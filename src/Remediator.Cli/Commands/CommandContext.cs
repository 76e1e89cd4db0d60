using Remediator.Cli.Output;

namespace Remediator.Cli.Commands;

/// <summary>What a command may use of its surroundings.</summary>
/// <param name="WriteOutput">Writes the machine's output, whole.</param>
internal sealed record CommandContext(Action<string> WriteOutput, Func<Stream> StandardInput, TextWriter Error, Paint Paint, Terminal Terminal, string CurrentFolder)
{
    /// <summary>Opens standard output, for commands that write while they read.</summary>
    public required Func<Stream> StandardOutput { get; init; }

    /// <summary>Progress of long work, told on a terminal unless it was asked to be quiet.</summary>
    public Progress Progress(bool isQuiet) => new(Error, !isQuiet && !Terminal.IsRedirected && Terminal.Term != "dumb");
}
