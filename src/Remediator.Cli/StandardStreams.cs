using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Remediator.Cli;

/// <summary>
/// The process's standard output and error. Where one is a terminal, the console class's stream would first read the terminal's
/// description, which costs a tenth of a run, then switch its keypad to another mode and leave it so.
/// </summary>
internal static class StandardStreams
{
    /// <summary>Opens standard output.</summary>
    public static Stream Output() => OperatingSystem.IsWindows() || Console.IsOutputRedirected ? Console.OpenStandardOutput() : Terminal(1);

    /// <summary>A writer to standard error, in UTF-8.</summary>
    public static TextWriter Error()
    {
        var stream = OperatingSystem.IsWindows() || Console.IsErrorRedirected ? Console.OpenStandardError() : Terminal(2);
        return new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1024) { AutoFlush = true };
    }

    private static FileStream Terminal(int descriptor) => new(new SafeFileHandle(descriptor, ownsHandle: false), FileAccess.Write, bufferSize: 1);
}
