using Remediator.Text;

namespace Remediator.Cli;

/// <summary>The run cannot go on: the command line prints the problems and ends with <see cref="ExitCode.Trouble"/>.</summary>
internal sealed class TroubleException(IReadOnlyList<Problem> problems) : Exception(problems[0].Message)
{
    public TroubleException(string message, string? help = null)
        : this([new Problem(message, Help: help)])
    {
    }

    public IReadOnlyList<Problem> Problems { get; } = problems;
}
