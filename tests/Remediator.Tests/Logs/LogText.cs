using System.Text;
using Remediator.Logs;

namespace Remediator.Tests.Logs;

/// <summary>Reads logs given as text.</summary>
internal static class LogText
{
    public static IReadOnlyList<Failure> Read(string log) => Result(log).Failures;

    public static LogReadResult Result(string log) => Result(Encoding.UTF8.GetBytes(log));

    public static LogReadResult Result(byte[] log, LogOptions? options = null)
    {
        using var stream = new MemoryStream(log);
        return new LogReader(options ?? new LogOptions()).Read(stream);
    }

    /// <summary>The only failure of the log.</summary>
    public static Failure One(string log) => Read(log).ShouldHaveSingleItem();
}
