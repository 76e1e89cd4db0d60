using System.Diagnostics;

namespace Remediator.EndToEnd;

/// <summary>What the closed loop needs besides the program.</summary>
internal static class Tools
{
    /// <summary>What is not here, in words; null when all is.</summary>
    public static string? Missing { get; } = FindMissing();

    /// <summary>The folder from which Terraform takes its provider.</summary>
    public static string? ProviderMirror => Environment.GetEnvironmentVariable("TF_PLUGIN_DIR");

    private static string? FindMissing()
    {
        if (!Runs("terraform", "version"))
            return "terraform is not installed";
        if (string.IsNullOrEmpty(ProviderMirror) || !Directory.Exists(ProviderMirror))
            return "TF_PLUGIN_DIR does not name a provider mirror";
        if (!Runs("python3", "-c", "import moto"))
            return "python3 with moto is not installed";
        return Repository.Shared is { } shared && Directory.Exists(Path.Combine(shared, "emulator")) ? null : "the emulator's folder is not here (REMEDIATE_SHARED)";
    }

    private static bool Runs(string program, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>A theory that is skipped, saying why, where a tool is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClosedLoopTheoryAttribute : TheoryAttribute
{
    public ClosedLoopTheoryAttribute()
    {
        if (Tools.Missing is { } missing)
            Skip = missing;
    }
}
