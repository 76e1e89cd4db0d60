using Remediator.Cli.Output;

namespace Remediator.Cli.Commands;

/// <summary>What a command may use of its surroundings.</summary>
/// <param name="WriteOutput">Writes the machine's output, whole.</param>
internal sealed record CommandContext(Action<string> WriteOutput, Func<Stream> StandardInput, TextWriter Error, Paint Paint, Terminal Terminal, string CurrentFolder)
{
    /// <summary>Opens standard output, for commands that write while they read.</summary>
    public required Func<Stream> StandardOutput { get; init; }
}
