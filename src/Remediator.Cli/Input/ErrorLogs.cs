using Remediator.Catalogue;
using Remediator.Cli.Output;
using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Cli.Input;

/// <summary>Reads the logs that <c>--error</c> names.</summary>
/// <param name="catalogue">The rules: text that holds a required literal of one is an error, though nothing else marks it.</param>
/// <param name="progress">Hears how much of a log was read.</param>
internal sealed class ErrorLogs(string currentFolder, Func<Stream> standardInput, CatalogueSet catalogue, Progress? progress = null)
{
    private readonly Lazy<LiteralSet> _literals = new(() => new LiteralSet(catalogue.LiteralTexts));

    /// <summary>The failures of all logs, in order.</summary>
    /// <param name="warnings">Takes what was left out and why.</param>
    /// <exception cref="TroubleException">A log cannot be read, or is no log.</exception>
    public IReadOnlyList<Failure> Read(IEnumerable<string> paths, ICollection<Problem> warnings)
    {
        var failures = new List<Failure>();
        foreach (var path in paths)
        {
            try
            {
                var name = path == "-" ? "standard input" : path;
                using var stream = path == "-" ? standardInput() : Open(path);
                failures.AddRange(Read(progress is null ? stream : new ProgressStream(stream, name, progress), name, warnings));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                throw new TroubleException($"the log `{path}` cannot be read: {e.Message}");
            }
        }
        return failures;
    }

    /// <summary>The failures of one log.</summary>
    /// <param name="name">What to call the log in problems.</param>
    /// <param name="warnings">Takes what was left out and why.</param>
    /// <exception cref="TroubleException">It is no log.</exception>
    public IReadOnlyList<Failure> Read(Stream log, string name, ICollection<Problem> warnings)
    {
        var result = new LogReader(new LogOptions { Literals = _literals, Path = name }).Read(log);
        if (result.Outcome is LogOutcome.Empty or LogOutcome.NotText)
            throw new TroubleException(result.Problems);
        foreach (var problem in result.Problems)
            warnings.Add(problem);
        return [.. result.Failures.Select(failure => failure with { Log = name })];
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
