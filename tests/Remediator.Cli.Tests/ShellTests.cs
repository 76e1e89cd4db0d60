using System.Diagnostics;
using System.Reflection;
using CommandLine;
using Remediator.Cli.Commands;

namespace Remediator.Cli.Tests;

/// <summary>Completions and the manual page hold every option; bash and groff themselves take them.</summary>
public class ShellTests
{
    [Theory]
    [InlineData("completions", "bash")]
    [InlineData("completions", "zsh")]
    [InlineData("completions", "fish")]
    [InlineData("man")]
    public void Every_command_and_option_is_there(params string[] args)
    {
        var run = Run.In(Repository.Root, args);
        run.ExitCode.ShouldBe(ExitCode.Success);
        var text = run.Output.Replace("\\-", "-", StringComparison.Ordinal);
        foreach (var type in CommandTable.OptionTypes)
        {
            var command = type.GetCustomAttribute<VerbAttribute>()!.Name;
            text.ShouldContain(command);
            foreach (var option in type.GetProperties().Select(property => property.GetCustomAttribute<OptionAttribute>()).OfType<OptionAttribute>())
                text.ShouldContain(args.Contains("fish") ? $"-l {option.LongName}" : $"--{option.LongName}");
        }
    }

    [Theory]
    [InlineData("remediate cl", 1, "classify")]
    [InlineData("remediate --te", 1, "--template")]
    [InlineData("remediate --format ", 2, "patch mbox json sarif markdown html")]
    [InlineData("remediate classify --format j", 3, "json")]
    [InlineData("remediate completions ", 2, "bash zsh fish")]
    [InlineData("remediate rules t", 2, "test")]
    [InlineData("remediate batch --resu", 2, "--resume")]
    public void Bash_completes(string line, int word, string expected)
    {
        var words = line.EndsWith(' ') ? line.TrimEnd() + " ''" : line;
        var script = Run.In(Repository.Root, "completions", "bash").Output
            + $"\nCOMP_WORDS=({words}); COMP_CWORD={word}; _remediate; echo \"${{COMPREPLY[*]}}\"\n";

        var (code, output) = Pipe("bash", ["-u"], script);

        code.ShouldBe(0, output);
        foreach (var one in expected.Split(' '))
            output.Split([' ', '\n']).ShouldContain(one);
    }

    [Theory]
    [InlineData("zsh", "-n")]
    [InlineData("fish", "--no-execute")]
    public void Shell_that_is_installed_takes_its_script(string shell, string onlyRead)
    {
        if (!File.Exists($"/usr/bin/{shell}"))
            return;
        var (code, output) = Pipe(shell, [onlyRead], Run.In(Repository.Root, "completions", shell).Output);
        code.ShouldBe(0, output);
        output.ShouldBeEmpty();
    }

    [Fact]
    public void Groff_has_no_complaint_about_the_manual_page()
    {
        if (!File.Exists("/usr/bin/groff"))
            return;
        var (code, output) = Pipe("sh", ["-c", "groff -man -ww -Tutf8 2>&1 >/dev/null"], Run.In(Repository.Root, "man").Output);
        code.ShouldBe(0);
        output.ShouldBeEmpty();
    }

    private static (int Code, string Output) Pipe(string program, string[] args, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return (process.ExitCode, output.Result + error.Result);
    }
}
