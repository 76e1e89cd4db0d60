using System.Diagnostics;

namespace Remediator.Cli.Verification;

/// <summary>A program of the machine's, found on PATH and run with a limit of time.</summary>
internal static class ExternalProgram
{
    /// <summary>The full path of a program; null when it is not installed.</summary>
    public static string? Find(string name)
    {
        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var file in OperatingSystem.IsWindows() ? [name + ".exe", name + ".cmd"] : new[] { name })
            {
                var path = Path.Combine(folder, file);
                if (File.Exists(path))
                    return path;
            }
        }
        return null;
    }

    /// <summary>Runs a program and gives what it wrote to standard output; null when it did not end in time.</summary>
    public static string? Run(string program, string folder, TimeSpan limit, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["TF_IN_AUTOMATION"] = "1";
        start.Environment["CHECKPOINT_DISABLE"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(limit))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            return null;
        }
        Task.WaitAll(output, error);
        return output.Result;
    }
}
