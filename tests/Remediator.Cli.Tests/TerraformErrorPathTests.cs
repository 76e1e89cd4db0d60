namespace Remediator.Cli.Tests;

/// <summary>Modules that are broken, or only partly there.</summary>
public class TerraformErrorPathTests
{
    private const string Log = "Error: Unsupported argument\n\n  on main.tf line 2, in resource \"aws_sqs_queue\" \"a\":\n   2:   nam = \"x\"\n\n"
        + "An argument named \"nam\" is not expected here. Did you mean \"name\"?\n";

    private const string Queue = "resource \"aws_sqs_queue\" \"a\" {\n  nam = \"x\"\n}\n";

    [Fact]
    public void Module_that_cannot_be_read_at_all_is_trouble_with_its_place()
    {
        var run = RunOn(("main.tf", "resource \"aws_sqs_queue\" \"a\" {\n  name = = \n}\n"));

        run.ExitCode.ShouldBe(ExitCode.Trouble);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("main.tf:2:10");
    }

    [Fact]
    public void Broken_file_is_told_and_the_others_are_worked_on()
    {
        var run = RunOn(("main.tf", Queue), ("other.tf", "resource \"aws_sqs_queue\" \"b\" {\n  name = = \n}\n"));

        run.ExitCode.ShouldBe(ExitCode.Success);
        run.Error.ShouldContain("other.tf:2:10");
        run.Output.ShouldContain("+  name = \"x\"");
    }

    [Fact]
    public void File_of_the_root_module_is_meant_rather_than_one_below_it()
    {
        var run = RunOn(("main.tf", Queue), ("modules/a/main.tf", Queue));

        run.Output.ShouldContain("a/main.tf b/main.tf");
        run.Output.ShouldNotContain("modules/");
    }

    [Fact]
    public void One_file_stands_for_its_module()
    {
        using var work = Folder(("main.tf", Queue), ("other.tf", "variable \"x\" {}\n"));
        var run = Run.In(work.Path, "--template", "other.tf", "--error", "error.log");

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldContain("a/main.tf");
    }

    private static Run RunOn(params (string Name, string Text)[] files)
    {
        using var work = Folder(files);
        return Run.In(work.Path, "--template", ".", "--error", "error.log");
    }

    private static TemporaryFolder Folder(params (string Name, string Text)[] files)
    {
        var work = new TemporaryFolder();
        work.Write("error.log", Log);
        foreach (var (name, text) in files)
            work.Write(name, text);
        return work;
    }
}
