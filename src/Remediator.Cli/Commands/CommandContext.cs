using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Cli.Output;
using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Cli.Commands;

/// <summary>What a command may use of its surroundings.</summary>
/// <param name="WriteOutput">Writes the machine's output, whole.</param>
internal sealed record CommandContext(Action<string> WriteOutput, Func<Stream> StandardInput, TextWriter Error, Paint Paint, Terminal Terminal, string CurrentFolder)
{
    /// <summary>The arguments of this run.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    /// <summary>Opens standard output, for commands that write while they read.</summary>
    public required Func<Stream> StandardOutput { get; init; }

    /// <summary>Progress of long work, told on a terminal unless it was asked to be quiet.</summary>
    public Progress Progress(bool isQuiet) => new(Error, !isQuiet && !Terminal.IsRedirected && Terminal.Term != "dumb");

    /// <summary>Tells people of what was left out and why.</summary>
    public void Warn(IEnumerable<Problem> warnings)
    {
        foreach (var warning in warnings)
            new ProblemWriter(Error, Paint, Terminal.Columns).Write(warning, isWarning: true);
    }

    /// <summary>The failures of the logs that <c>--error</c> names.</summary>
    /// <param name="warnings">Takes what was left out and why.</param>
    /// <exception cref="TroubleException">A log cannot be read, or is no log.</exception>
    public IReadOnlyList<Failure> ReadLogs(IEnumerable<string> paths, CatalogueSet catalogue, bool isQuiet, ICollection<Problem> warnings)
    {
        using var progress = Progress(isQuiet);
        return new ErrorLogs(CurrentFolder, StandardInput, catalogue, progress).Read(paths, warnings);
    }
}
