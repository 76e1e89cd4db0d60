using System.Runtime.InteropServices;

namespace Remediator.Cli.Input;

/// <summary>New contents of a file, written beside it whole before they take its place: whatever stops the writing leaves the file as it was.</summary>
internal sealed class StagedFile : IDisposable
{
    private StagedFile(string target) =>
        (Target, Path) = (target, System.IO.Path.Combine(System.IO.Path.GetDirectoryName(target)!, $".{System.IO.Path.GetFileName(target)}.{Environment.ProcessId}.remediate"));

    /// <summary>The file to replace or to make.</summary>
    public string Target { get; }

    /// <summary>Where the new contents lie until then.</summary>
    public string Path { get; }

    /// <summary>Writes contents beside a file, with the permissions of that file where there is one.</summary>
    /// <exception cref="IOException">There is no room for them; nothing is left of them.</exception>
    /// <exception cref="ArgumentOutOfRangeException">What .NET makes of a file that may not grow as large; nothing is left of it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is read-only.</exception>
    public static StagedFile Write(string target, byte[] bytes)
    {
        var staged = new StagedFile(target);
        try
        {
            var exists = File.Exists(target);
            if (exists && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
                throw new UnauthorizedAccessException($"`{target}` is read-only");
            using (var stream = new FileStream(staged.Path, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                stream.Write(bytes);
                stream.Flush(flushToDisk: true);
            }
            if (exists && !OperatingSystem.IsWindows())
                File.SetUnixFileMode(staged.Path, File.GetUnixFileMode(target));
            return staged;
        }
        catch
        {
            staged.Dispose();
            throw;
        }
    }

    /// <summary>Writes a whole file or nothing; a link stays a link, and an interrupt waits until it is done.</summary>
    /// <exception cref="IOException">There is no room for it; the file is as it was.</exception>
    /// <exception cref="ArgumentOutOfRangeException">What .NET makes of a file that may not grow as large; the file is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder or the file is read-only.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        using var staged = Write(Real(path), bytes);
        staged.TakeItsPlace();
    }

    /// <summary>The file that a path names, through links.</summary>
    public static string Real(string path) =>
        new FileInfo(path).LinkTarget is null ? path : File.ResolveLinkTarget(path, returnFinalTarget: true)!.FullName;

    public void TakeItsPlace() => File.Move(Path, Target, overwrite: true);

    public void Dispose() => Discard(Path);

    /// <summary>Deletes a file that may be there.</summary>
    public static void Discard(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // What hindered the writing hinders this too, and is told already.
        }
    }
}
