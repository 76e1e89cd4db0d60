using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Remediator.Patching;

namespace Remediator.Cli.Tests.Fuzz;

/// <summary>
/// Mutated examples through the whole of the main job: it never crashes, never takes long, gives the same bytes twice; a patch applies
/// and gives what it says, what it gives can be read again, and a second run finds nothing more.
/// <c>tests/fuzz.sh ITERATIONS SEED</c> runs it for longer; without, it is a short run.
/// </summary>
public class FuzzTests
{
    private const int ShortRun = 300;
    // Generous: the first runs compile the program, and machines of CI are busy. What hangs takes longer than this.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    [Fact]
    public void Mutated_examples_break_no_promise()
    {
        var seed = Setting("REMEDIATE_FUZZ_SEED", 1);
        var only = Setting("REMEDIATE_FUZZ_ONLY", -1);
        var iterations = only >= 0 ? Enumerable.Range(only, 1) : Enumerable.Range(0, Setting("REMEDIATE_FUZZ_ITERATIONS", ShortRun));
        var violations = new ConcurrentDictionary<int, string>();
        var patches = 0;
        var pipeline = new Pipeline();
        Parallel.ForEach(Partitioner.Create(iterations, EnumerablePartitionerOptions.NoBuffering), iteration =>
        {
            var random = new Random(HashCode(seed, iteration));
            var example = Seed.All[random.Next(Seed.All.Count)];
            var (files, log) = Mutated(example, random);
            var isStale = log != example.Log || files.Zip(example.Files).Any(pair => AreMoved(pair.First.Bytes, pair.Second.Bytes));
            var clock = Stopwatch.StartNew();
            try
            {
                if (Check(pipeline, files, log, isStale))
                    Interlocked.Increment(ref patches);
                if (clock.Elapsed > Longest)
                    throw new TimeoutException($"took {clock.Elapsed.TotalSeconds:0} s");
            }
            catch (Exception e)
            {
                violations[iteration] = $"{example.Name}: {e.GetType().Name}: {e.Message}\n{e.StackTrace}";
                Keep(iteration, files, log);
            }
        });
        string.Join("\n\n", violations.OrderBy(v => v.Key).Take(20).Select(v => $"iteration {v.Key}: {v.Value}")).ShouldBeEmpty($"{violations.Count} violations, seed {seed}");
        if (only < 0)
            patches.ShouldBeGreaterThan(0, "mutations that leave nothing to patch test nothing");
    }

    /// <param name="isStale">Whether lines that the log names may be others than those that the tool spoke of.</param>
    /// <returns>Whether there was a patch.</returns>
    private static bool Check(Pipeline pipeline, IReadOnlyList<(string Path, byte[] Bytes)> files, byte[] log, bool isStale)
    {
        Pipeline.Result first;
        try
        {
            first = pipeline.Run(files, log);
        }
        catch (TroubleException e)
        {
            e.Problems.ShouldNotBeEmpty();
            return false;
        }
        var again = pipeline.Run(files, log);
        (again.Json == first.Json && again.Mail == first.Mail).ShouldBeTrue("the same input gave other bytes");
        if (first.Changes.Count == 0)
            return false;
        foreach (var change in first.Changes)
            StrictPatch.Apply(change.IsNew ? "" : AsWritten(change, change.Original.Text), change.Diff).ShouldBe(AsWritten(change, change.Text), $"the patch of {change.Path} does not give its text");
        // A log that names lines of another state of the file finds other faults as the patch moves them.
        ShouldBeWhole(pipeline, Pipeline.Changed(files, first.Changes), log, Math.Max(first.Warnings, Unread(pipeline, files)), isCured: !isStale || !first.NamesLines);
        return true;
    }

    // How many problems hinder the reading of files of which nothing can be read.
    private static int Unread(Pipeline pipeline, IReadOnlyList<(string Path, byte[] Bytes)> files)
    {
        try
        {
            return pipeline.Run(files, []).Warnings;
        }
        catch (TroubleException e)
        {
            return e.Problems.Count;
        }
    }

    private static void ShouldBeWhole(Pipeline pipeline, IReadOnlyList<(string Path, byte[] Bytes)> files, byte[] log, int warnings, bool isCured)
    {
        Pipeline.Result second;
        try
        {
            second = pipeline.Run(files, log);
        }
        catch (TroubleException e)
        {
            // What could not be read at first may be all that is left to tell.
            e.Problems.Count.ShouldBeLessThanOrEqualTo(warnings, "what the patch gives cannot be read");
            return;
        }
        second.Warnings.ShouldBeLessThanOrEqualTo(warnings, "what the patch gives cannot be read");
        if (isCured)
            string.Concat(second.Changes.Select(change => change.Diff)).ShouldBeEmpty("a second run found more to do");
    }

    private static (IReadOnlyList<(string Path, byte[] Bytes)> Files, byte[] Log) Mutated(Seed example, Random random)
    {
        var mutation = new Mutation(random);
        var chosen = random.Next(Math.Max(1, example.Files.Count));
        var files = example.Files.Select((file, i) => (file.Path, i == chosen ? mutation.Mutate(file.Bytes) : file.Bytes)).ToArray();
        return (files, random.Next(8) == 0 ? mutation.Mutate(example.Log) : example.Log);
    }

    // A byte order mark is part of the first line to git.
    private static string AsWritten(FileChange change, string text) => Encoding.UTF8.GetString(change.Original.Encode(text));

    // One line that changed in its place moves no other.
    private static bool AreMoved(byte[] bytes, byte[] original)
    {
        var (now, then) = (Encoding.Latin1.GetString(bytes).Split('\n'), Encoding.Latin1.GetString(original).Split('\n'));
        return now.Length != then.Length || now.Zip(then).Count(pair => pair.First != pair.Second) > 1;
    }

    // Stable between runs and machines, which System.HashCode is not.
    private static int HashCode(int seed, int iteration) => unchecked((seed * 1_000_003) ^ (iteration * 7919));

    private static int Setting(string name, int byDefault) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : byDefault;

    private static void Keep(int iteration, IReadOnlyList<(string Path, byte[] Bytes)> files, byte[] log)
    {
        if (Environment.GetEnvironmentVariable("REMEDIATE_FUZZ_KEEP") is not { Length: > 0 } folder)
            return;
        foreach (var (path, bytes) in files.Append(("error.log", log)))
        {
            var full = Path.Combine(folder, iteration.ToString(CultureInfo.InvariantCulture), path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllBytes(full, bytes);
        }
    }
}
