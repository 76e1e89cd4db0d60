using System.Diagnostics;

namespace Remediator.Cli.Tests;

/// <summary><c>--verify</c> with stand-ins for cfn-lint: what it finds before and after decides about the patch.</summary>
public sealed class VerifyOptionTests : IDisposable
{
    private const string Finding = """{"Rule":{"Id":"E3002"},"Message":"something","Filename":"stack.yaml"}""";

    private readonly TemporaryFolder _folder = TemporaryFolder.WorkTreeOf(Path.Combine(Repository.Root, "tests/Remediator.Cli.Tests/Reports/bookshop"));
    private readonly TemporaryFolder _tools = new();

    [Fact]
    public void Patch_with_the_findings_of_before_is_given()
    {
        Install($"echo '[{Finding}]'");
        var run = Verify();

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Output.ShouldStartWith("diff --git a/stack.yaml");
        run.Error.ShouldContain("note: cfn-lint was asked before and after");
    }

    [Fact]
    public void Patch_that_brings_a_finding_is_not_given()
    {
        // The cure's own statement is what it objects to.
        Install($"if /bin/grep -q AllowCloudWatchLogs stack.yaml; then echo '[{Finding}, {Finding}]'; else echo '[{Finding}]'; fi");
        var run = Verify();

        run.ExitCode.ShouldBe(ExitCode.NoPatch);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("brings new findings, so no patch is given");
        run.Error.ShouldContain("cfn-lint: E3002 something (stack.yaml)");
    }

    [Fact]
    public void Nothing_is_written_when_the_patch_brings_a_finding()
    {
        Install($"if /bin/grep -q AllowCloudWatchLogs stack.yaml; then echo '[{Finding}]'; fi");
        var before = File.ReadAllBytes(Path.Combine(_folder.Path, "stack.yaml"));

        Verify("--apply").ExitCode.ShouldBe(ExitCode.NoPatch);
        File.ReadAllBytes(Path.Combine(_folder.Path, "stack.yaml")).ShouldBe(before);
    }

    [Theory]
    [InlineData("echo 'Traceback: no module named cfnlint'; exit 1")]
    [InlineData("echo '{\"neither\": \"list\"}'")]
    public void Tool_that_does_not_work_is_told_and_does_not_decide(string script)
    {
        Install(script);
        var run = Verify();

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("note: cfn-lint could not be asked");
    }

    [Fact]
    public void Tool_that_is_not_installed_is_told()
    {
        var run = Verify();

        run.ExitCode.ShouldBe(ExitCode.Success, run.Error);
        run.Error.ShouldContain("note: cfn-lint is not installed: not asked");
    }

    public void Dispose()
    {
        _folder.Dispose();
        _tools.Dispose();
    }

    private void Install(string script)
    {
        var path = _tools.Write("cfn-lint", $"#!/bin/sh\n{script}\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    // A process of its own: where tools are found is a matter of its environment.
    private Run Verify(params string[] more)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["exec", Path.Combine(AppContext.BaseDirectory, "remediate.dll"), "-t", "stack.yaml", "-e", "error.log", "--verify", .. more])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = _tools.Path;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new Run(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
