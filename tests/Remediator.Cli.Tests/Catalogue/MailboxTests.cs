namespace Remediator.Cli.Tests.Catalogue;

/// <summary>The mail that <c>--format mbox</c> writes is one that git makes a commit of.</summary>
public class MailboxTests
{
    [Theory]
    [MemberData(nameof(ExampleTests.Examples), MemberType = typeof(ExampleTests))]
    public void Git_am_takes_the_mail_of_every_example(string example)
    {
        var folder = Path.Combine(Repository.Templates, example);
        using var work = TemporaryFolder.WorkTreeOf(folder, file => Path.GetFileName(file) != "error.log");
        var mail = Run.In(work.Path, "--template", ".", "--error", Path.Combine(folder, "error.log"), "--format", "mbox");
        if (mail.ExitCode == ExitCode.NoPatch)
            return;
        Git.Run(work.Path, "add", "-A").ExitCode.ShouldBe(0);
        Git.Run(work.Path, "commit", "-qm", "before").ExitCode.ShouldBe(0);
        File.WriteAllText(Path.Combine(work.Path, ".git", "mail"), mail.Output);

        var (code, text) = Git.Run(work.Path, "am", "--keep-cr", Path.Combine(".git", "mail"));

        code.ShouldBe(0, text);
        Git.Run(work.Path, "status", "--porcelain").Text.ShouldBeEmpty();
        var subject = Git.Run(work.Path, "log", "-1", "--format=%s").Text.Trim();
        subject.Length.ShouldBeInRange(10, 100);
        Git.Run(work.Path, "log", "-1", "--format=%b").Text.ShouldContain("Rule: ");
    }
}
