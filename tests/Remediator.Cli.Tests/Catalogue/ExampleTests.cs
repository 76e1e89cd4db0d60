using Remediator.Cli.Output;

namespace Remediator.Cli.Tests.Catalogue;

/// <summary>
/// Every example of every rule, through the whole program: the diagnosis and the patch are the reviewed ones, git takes the patch,
/// and a second run finds nothing to do. An example is a folder: <c>templates/family/rule/examples/flavour/name/</c>.
/// </summary>
public class ExampleTests
{
    public static TheoryData<string> Examples() => [.. Names()];

    internal static IEnumerable<string> Names() => Directory.EnumerateFiles(Repository.Templates, "error.log", SearchOption.AllDirectories)
        .Order(StringComparer.Ordinal)
        .Select(log => Path.GetRelativePath(Repository.Templates, Path.GetDirectoryName(log)!).Replace('\\', '/'));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_gives_its_reviewed_diagnosis_and_patch(string example)
    {
        var parts = example.Split('/');
        var (rule, name) = (parts[1], $"{parts[3]}.{parts[4]}");
        var folder = Path.Combine(Repository.Templates, example);
        using var work = TemporaryFolder.WorkTreeOf(folder);
        const string log = "error.log";

        var run = Run.In(work.Path, "--template", ".", "--error", log);
        Snapshot.SameBytes($"{rule}/{name}.verified.txt", run.Error);
        run.Error.ShouldContain($"[{rule}]", Case.Sensitive, "the rule's own example must be diagnosed as the rule");
        if (run.ExitCode == ExitCode.NoPatch)
        {
            run.Output.ShouldBeEmpty();
            return;
        }
        run.ExitCode.ShouldBe(ExitCode.Success);
        Snapshot.SameBytes($"{rule}/{name}.verified.patch", run.Output);
        Git.Apply(work.Path, run.Output);

        var again = Run.In(work.Path, "--template", ".", "--error", log);
        again.ExitCode.ShouldBe(ExitCode.NoPatch, again.Error);
        again.Output.ShouldBeEmpty();
        again.Error.ShouldContain("already fixed");
    }

    /// <summary>The examples with a format each, in turn.</summary>
    public static TheoryData<string, string> ExamplesInFormats()
    {
        var data = new TheoryData<string, string>();
        foreach (var (at, example) in Names().Index())
            data.Add(example, OutputFormats.Names[at % OutputFormats.Names.Count]);
        return data;
    }

    [Theory]
    [MemberData(nameof(ExamplesInFormats))]
    public void Same_input_gives_the_same_bytes(string example, string format)
    {
        var folder = Path.Combine(Repository.Templates, example);
        string[] job = ["--template", ".", "--error", "error.log", "--format", format];

        var first = Run.In(folder, job);

        Run.In(folder, job).Output.ShouldBe(first.Output);
        first.Output.Length.ShouldBeGreaterThan(first.ExitCode == ExitCode.NoPatch && format is "patch" or "mbox" ? -1 : 0);
    }

    [Fact]
    public void Every_snapshot_belongs_to_an_example()
    {
        var known = Names().Select(name => name.Split('/')).Select(p => $"{p[1]}/{p[3]}.{p[4]}").ToHashSet();
        var orphans = Directory.EnumerateFiles(Repository.Snapshots, "*.verified.*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Snapshots, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("_reports/", StringComparison.Ordinal) && !known.Contains(file[..file.IndexOf(".verified.", StringComparison.Ordinal)]));
        orphans.ShouldBeEmpty();
    }
}
