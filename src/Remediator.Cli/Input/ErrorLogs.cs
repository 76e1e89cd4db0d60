using Remediator.Logs;

namespace Remediator.Cli.Input;

/// <summary>Reads the logs that <c>--error</c> names.</summary>
internal sealed class ErrorLogs(string currentFolder, Func<Stream> standardInput, LogReader reader)
{
    /// <summary>The failures of all logs, in order.</summary>
    /// <exception cref="TroubleException">A log cannot be read, or is no log.</exception>
    public IReadOnlyList<Failure> Read(IEnumerable<string> paths)
    {
        var failures = new List<Failure>();
        foreach (var path in paths)
        {
            try
            {
                using var stream = path == "-" ? standardInput() : Open(path);
                var result = reader.Read(stream);
                if (result.Problems.Count > 0)
                    throw new TroubleException([.. result.Problems.Select(p => p with { Path = path == "-" ? "standard input" : path })]);
                failures.AddRange(result.Failures);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new TroubleException($"the log `{path}` cannot be read: {e.Message}");
            }
        }
        return failures;
    }

    private FileStream Open(string path)
    {
        var full = Path.GetFullPath(path, currentFolder);
        if (Directory.Exists(full))
            throw new TroubleException($"`{path}` is a folder", "give `--error` a file, or - for standard input");
        if (!File.Exists(full))
            throw new TroubleException($"there is no log `{path}`", "give `--error` a file that exists, or - for standard input");
        return new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1, FileOptions.SequentialScan);
    }
}
