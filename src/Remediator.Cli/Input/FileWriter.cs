using System.Runtime.InteropServices;
using Remediator.Patching;

namespace Remediator.Cli.Input;

/// <summary>
/// Writes changed files in place, all or none: new contents, and copies of the old ones, go to files beside them first; then each takes its
/// old file's place. When one cannot, the copies of those already replaced go back, which takes no space on the disk.
/// </summary>
internal static class FileWriter
{
    /// <param name="fullPaths">Path in the report → path on disk.</param>
    /// <exception cref="TroubleException">A file changed since it was read, or cannot be written; nothing was changed.</exception>
    public static void Write(IEnumerable<FileChange> changes, IReadOnlyDictionary<string, string> fullPaths)
    {
        var staged = new List<Staged>();
        // An interrupt waits until all is written or nothing is.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context => context.Cancel = true);
        try
        {
            foreach (var change in changes)
            {
                var target = change.IsNew ? NewPath(change.Path, fullPaths) : StagedFile.Real(fullPaths[change.Path]);
                if (!change.IsNew && File.GetAttributes(target).HasFlag(FileAttributes.ReadOnly))
                    throw new TroubleException($"`{change.Path}` is read-only; nothing was written", "make it writable, or print the patch instead");
                var old = change.IsNew ? null : File.ReadAllBytes(target);
                if (change.IsNew && File.Exists(target) || old is not null && !old.AsSpan().SequenceEqual(change.Original.Encode(change.Original.Text)))
                    throw ChangedMeanwhile(change.Path);
                var file = new Staged(change.Path, StagedFile.Write(target, change.Original.Encode(change.Text)), old);
                staged.Add(file);
                if (old is not null)
                    File.Copy(target, file.Backup, overwrite: true);
            }
            Replace(staged);
        }
        // The last is what .NET makes of a file that may not grow as large.
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            throw new TroubleException($"the changes cannot be written: {e.Message}", "nothing was changed; print the patch instead and apply it with `git apply`");
        }
        finally
        {
            foreach (var file in staged)
            {
                file.New.Dispose();
                StagedFile.Discard(file.Backup);
            }
        }
    }

    private static void Replace(List<Staged> staged)
    {
        for (var i = 0; i < staged.Count; i++)
        {
            try
            {
                if (staged[i].Old is { } old && !File.ReadAllBytes(staged[i].New.Target).AsSpan().SequenceEqual(old))
                    throw ChangedMeanwhile(staged[i].Path);
                staged[i].New.TakeItsPlace();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or TroubleException)
            {
                for (var back = 0; back < i; back++)
                    Restore(staged[back]);
                throw;
            }
        }
    }

    private static void Restore(Staged file)
    {
        if (file.Old is null)
            File.Delete(file.New.Target);
        else
            File.Move(file.Backup, file.New.Target, overwrite: true);
    }

    private static TroubleException ChangedMeanwhile(string path) => new($"`{path}` changed while it was worked on; nothing was written", "run again");

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

    /// <param name="Old">The file's bytes as they were read; null when it is new.</param>
    private sealed record Staged(string Path, StagedFile New, byte[]? Old)
    {
        public string Backup => New.Path + ".old";
    }
}
