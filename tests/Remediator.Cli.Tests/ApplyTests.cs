using Remediator.Cli.Input;
using Remediator.Patching;
using Remediator.Text;

namespace Remediator.Cli.Tests;

/// <summary><c>--apply</c> writes what the patch would change, and nothing when it cannot.</summary>
public sealed class ApplyTests : IDisposable
{
    private static readonly string Example = Path.Combine(
        Repository.Templates, "kms", "kms-key-policy-generic-logs-principal", "examples", "cloudformation-json", "pci-pipeline");

    private readonly TemporaryFolder _folder = TemporaryFolder.WorkTreeOf(Example);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Applying_and_patching_give_the_same_bytes()
    {
        using var other = TemporaryFolder.WorkTreeOf(Example);
        Git.Apply(other.Path, Run.In(other.Path, "-t", "stack.json", "-e", "error.log").Output);

        var run = Run.In(_folder.Path, "-t", "stack.json", "-e", "error.log", "--apply");

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("changed stack.json");
        File.ReadAllBytes(Path.Combine(_folder.Path, "stack.json")).ShouldBe(File.ReadAllBytes(Path.Combine(other.Path, "stack.json")));
        Directory.EnumerateFiles(_folder.Path, "*remediate*").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_changed_meanwhile_is_not_overwritten()
    {
        var path = Path.Combine(_folder.Path, "stack.json");
        var log = File.ReadAllBytes(Path.Combine(_folder.Path, "error.log"));
        using var error = new StringWriter();
        // The log is read after the templates: whoever gives it may have had time to edit one.
        var program = new Application(() => Stream.Null, EditAndGiveLog, error, new Terminal(IsRedirected: true, NoColor: null, Term: null), _folder.Path);

        program.Run(["-t", "stack.json", "-e", "-", "--apply"]).ShouldBe(ExitCode.Trouble);

        error.ToString().ShouldContain("`stack.json` changed while it was worked on; nothing was written");
        File.ReadAllText(path).ShouldBe("{}");
        Directory.EnumerateFiles(_folder.Path, "*remediate*").ShouldBeEmpty();

        Stream EditAndGiveLog()
        {
            File.WriteAllText(path, "{}");
            return new MemoryStream(log);
        }
    }

    [Fact]
    public void When_one_file_cannot_take_its_place_the_others_go_back()
    {
        string[] names = ["one.tf", "two.tf", "three.tf"];
        var paths = names.ToDictionary(name => name, name => _folder.Write(name, $"# {name}\n"));

        Should.Throw<TroubleException>(() => FileWriter.Write(EditTheLastMeanwhile(), paths)).Message.ShouldContain("`three.tf` changed while");

        names.Select(name => File.ReadAllText(paths[name])).ShouldBe(["# one.tf\n", "# two.tf\n", "# edited\n"]);
        File.Exists(Path.Combine(_folder.Path, "new.tf")).ShouldBeFalse();
        Directory.EnumerateFiles(_folder.Path, "*remediate*").ShouldBeEmpty();

        // What runs behind the last change runs when all are ready and none has taken its place.
        IEnumerable<FileChange> EditTheLastMeanwhile()
        {
            yield return new FileChange(SourceText.FromString("", "new.tf"), "# made\n", IsNew: true);
            foreach (var name in names)
                yield return new FileChange(SourceText.FromString($"# {name}\n", name), "# changed\n");
            File.WriteAllText(paths["three.tf"], "# edited\n");
        }
    }

    [Fact]
    public void The_result_goes_to_a_file_when_asked()
    {
        var run = Run.In(_folder.Path, "-q", "-t", "stack.json", "-e", "error.log", "-o", "out.patch");
        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldBeEmpty();
        File.ReadAllText(Path.Combine(_folder.Path, "out.patch")).ShouldStartWith("diff --git a/stack.json b/stack.json\n");
    }

    [Fact]
    public void Paths_are_those_of_the_work_tree_from_wherever_it_is_run()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "deep", "down"));
        var run = Run.In(Path.Combine(_folder.Path, "deep", "down"), "-t", "../../stack.json", "-e", "../../error.log");
        run.Output.ShouldStartWith("diff --git a/stack.json b/stack.json\n");
    }
}
