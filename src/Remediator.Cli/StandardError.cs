using System.Text;

namespace Remediator.Cli;

/// <summary>The process's standard error.</summary>
internal static class StandardError
{
    /// <summary>A writer to it, in UTF-8. The console's own would read the terminal's description first, which costs a tenth of a run.</summary>
    public static TextWriter Open() => new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1024) { AutoFlush = true };
}
