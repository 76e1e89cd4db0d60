namespace Remediator.Logs;

/// <summary>What an event is to the others of its log.</summary>
internal enum FailureKind
{
    /// <summary>Something went wrong of itself.</summary>
    Cause,

    /// <summary>A summary that repeats causes; a cause of its own only when the log holds none that it repeats.</summary>
    Echo,

    /// <summary>It only follows from a cause (cancelled siblings, rollback); reported only when the log holds nothing else.</summary>
    Cascade,

    /// <summary>The tool only warns; reported when a short log holds nothing worse.</summary>
    Warning,
}
