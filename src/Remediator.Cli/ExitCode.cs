namespace Remediator.Cli;

/// <summary>What the program tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>A patch was produced, or written with <c>--apply</c>; for other commands: done.</summary>
    public const int Success = 0;

    /// <summary>No patch: not recognised, already fixed, or advice only.</summary>
    public const int NoPatch = 1;

    /// <summary>For <c>check</c>: something was found.</summary>
    public const int Findings = 1;

    /// <summary>Bad usage, or input so broken that nothing could be planned.</summary>
    public const int Trouble = 2;
}
