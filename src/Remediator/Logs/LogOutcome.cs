namespace Remediator.Logs;

/// <summary>How reading a log ended.</summary>
public enum LogOutcome
{
    /// <summary>The log tells of at least one failure.</summary>
    Failed,

    /// <summary>The log is text and tells of no failure.</summary>
    NoError,

    /// <summary>The log holds nothing but white space.</summary>
    Empty,

    /// <summary>The log is not UTF-8 text: an archive, a compiled file, UTF-16.</summary>
    NotText,
}
