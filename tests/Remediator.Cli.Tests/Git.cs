using System.Diagnostics;

namespace Remediator.Cli.Tests;

/// <summary>The real git: what takes our patches in the end.</summary>
internal static class Git
{
    /// <summary>Runs git.</summary>
    /// <returns>Exit code and what it said.</returns>
    public static (int ExitCode, string Text) Run(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("git", args)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_AUTHOR_NAME"] = start.Environment["GIT_COMMITTER_NAME"] = "test";
        start.Environment["GIT_AUTHOR_EMAIL"] = start.Environment["GIT_COMMITTER_EMAIL"] = "test@localhost";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }

    /// <summary>Applies a patch as users do, without fuzz.</summary>
    public static void Apply(string folder, string patch)
    {
        var file = Path.Combine(folder, ".git", "remediate-test.patch");
        File.WriteAllText(file, patch);
        var (code, text) = Run(folder, "apply", "--whitespace=nowarn", file);
        code.ShouldBe(0, text);
    }
}
