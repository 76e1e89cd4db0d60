namespace Remediator.Cli.Output;

/// <summary>What the report names as the next thing to do.</summary>
/// <param name="Advice">In words, after the name of what the patch changes.</param>
/// <param name="Program">How the program is called from where the reader is, for commands to copy; null where nobody would type them.</param>
/// <param name="Command">The command that writes the changes, to be copied as it stands; null when it cannot be given.</param>
internal sealed record NextStep(string Advice, string? Program, string? Command);
