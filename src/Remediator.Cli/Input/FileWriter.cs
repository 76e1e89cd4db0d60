using System.Runtime.InteropServices;
using Remediator.Patching;

namespace Remediator.Cli.Input;

/// <summary>
/// Writes changed files in place, all or none: new contents go to files beside the old ones first, then each takes its old file's place;
/// when one cannot, those already replaced get their old bytes back.
/// </summary>
internal static class FileWriter
{
    /// <param name="fullPaths">Path in the report → path on disk.</param>
    /// <exception cref="TroubleException">A file changed since it was read, or cannot be written; nothing was changed.</exception>
    public static void Write(IReadOnlyList<FileChange> changes, IReadOnlyDictionary<string, string> fullPaths)
    {
        var staged = new List<(string Target, string Staged, byte[]? Old)>();
        // An interrupt waits until all is written or nothing is.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        try
        {
            foreach (var change in changes)
            {
                var target = change.IsNew ? NewPath(change.Path, fullPaths) : Real(fullPaths[change.Path]);
                if (!change.IsNew && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
                    throw new TroubleException($"`{change.Path}` is read-only; nothing was written", "make it writable, or print the patch instead");
                var old = change.IsNew ? null : File.ReadAllBytes(target);
                if (change.IsNew && File.Exists(target) || old is not null && !old.AsSpan().SequenceEqual(change.Original.Encode(change.Original.Text)))
                    throw new TroubleException($"`{change.Path}` changed while it was worked on; nothing was written", "run again");
                var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetFileName(target)}.{Environment.ProcessId}.remediate");
                staged.Add((target, beside, old));
                WriteThrough(beside, change.Original.Encode(change.Text));
                if (old is not null && !OperatingSystem.IsWindows())
                    File.SetUnixFileMode(beside, File.GetUnixFileMode(target));
            }
            Replace(staged);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new TroubleException($"the changes cannot be written: {e.Message}", "nothing was changed; print the patch instead and apply it with `git apply`");
        }
        finally
        {
            foreach (var (_, beside, _) in staged)
                Discard(beside);
        }
    }

    // A link stays a link: the file that it names is written.
    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static void Discard(string path)
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

    private static void Replace(List<(string Target, string Staged, byte[]? Old)> staged)
    {
        for (var i = 0; i < staged.Count; i++)
        {
            try
            {
                File.Move(staged[i].Staged, staged[i].Target, overwrite: true);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                for (var back = 0; back < i; back++)
                    Restore(staged[back].Target, staged[back].Old);
                throw;
            }
        }
    }

    private static void Restore(string target, byte[]? old)
    {
        if (old is null)
            File.Delete(target);
        else
            WriteThrough(target, old);
    }

    // A new file lies where the reported paths of the others begin.
    private static string NewPath(string path, IReadOnlyDictionary<string, string> fullPaths)
    {
        foreach (var (reported, full) in fullPaths)
        {
            if (full.Replace('\\', '/').EndsWith("/" + reported, StringComparison.Ordinal))
                return Path.Combine(full[..^reported.Length], path);
        }
        throw new TroubleException($"where `{path}` belongs cannot be told", "print the patch instead and apply it with `git apply`");
    }

    private static void WriteThrough(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }
}
