using Remediator.Text;

namespace Remediator.Logs;

/// <summary>What a log holds.</summary>
/// <param name="Outcome">In one word, how reading ended.</param>
/// <param name="Failures">The independent failures in the order of their lines.</param>
/// <param name="Problems">What was wrong with the log itself.</param>
/// <param name="Lines">Lines read.</param>
/// <param name="Bytes">Bytes read.</param>
public sealed record LogReadResult(
    LogOutcome Outcome, IReadOnlyList<Failure> Failures, IReadOnlyList<Problem> Problems, long Lines, long Bytes);
