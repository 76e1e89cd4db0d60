namespace Remediator.Logs;

/// <summary>Texts that tools print because something else failed.</summary>
internal static class Cascade
{
    private static readonly string[] Starts =
    [
        "Resource creation cancelled", "Resource update cancelled", "Resource creation Initiated", "Resource deletion cancelled",
        "Rollback requested by user", "User Initiated", "The following resource(s) failed to ", "Failed to load \"tfplan\"", "Failed to load tfplan",
        "stat tfplan: no such file", "Terraform exited with code", "OpenTofu exited with code", "Process completed with exit code",
        "Subprocess exited with error", "Invoking Terraform CLI failed", "Terraform encountered problems during initiali", "update failed",
        "preview failed", "destroy failed", "exit status ", "Command failed with exit code", "Non-Zero exit code", "resource monitor shut down",
        "Failed to create/update the stack. Run the following command", "ELIFECYCLE", "cdk deploy failed with exit code",
        "The stack rollback was ", "Stack rollback was requested", "code ELIFECYCLE", "Command failed with exit",
        "Command failed: ", "npm error command failed", "npm ERR! command failed", "Phase complete: ",
        "OpenTofu encountered problems during initiali", "All deployment attempts failed", "Operation failed: failed running ", "script returned exit code", "exit code 1",
        // What Go's run time says of a value that a failed call did not give.
        "interface conversion: ", "runtime error: ",
    ];

    private static readonly string[] Parts =
    [
        "Waiter encountered a terminal failure state", "Please make sure the stack is in a stable state", " exited with code 1", "Command execution failed with exit code",
        "Invoking Terraform CLI failed", "**creating failed**", "**updating failed**", "**deleting failed**", "**replacing failed**",
        "Process completed with exit code", " invocation failed in ",
    ];

    // What stands before the number when all that a program says of another is how it ended.
    private static readonly string[] Endings = ["exit code ", "exit code: ", "exit code '", "exit status ", "exited with code ", "exited with code '", "] Error "];

    // A runner's last words about the tool that it ran: `platform terraform apply failed`.
    private static readonly string[] Runs =
    [
        "terraform init failed", "terraform plan failed", "terraform apply failed", "terraform destroy failed", "tofu plan failed", "tofu apply failed", "cdktf deploy failed", "cdktf synth failed",
        "cdk deploy failed", "cdk synth failed", "pulumi up failed", "pulumi preview failed",
    ];

    private const int LongestRun = 100;
    private const int LongestEnding = 300;

    /// <summary>Whether the message names no cause of its own.</summary>
    public static bool Is(string message)
    {
        if (IsExit(message))
            return true;
        foreach (var start in Starts)
        {
            if (message.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        if (message.Contains("Reason: ", StringComparison.Ordinal))
            return false;
        foreach (var part in Parts)
        {
            if (message.Contains(part, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static bool IsExit(string message)
    {
        if (message.Length > LongestEnding)
            return false;
        if (message.Length <= LongestRun && Array.Exists(Runs, run => message.AsSpan().TrimEnd(".!").EndsWith(run, StringComparison.OrdinalIgnoreCase)))
            return true;
        var text = message.AsSpan().TrimEnd(".'\"").TrimEnd("0123456789");
        foreach (var ending in Endings)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal))
                return ending[0] != ']' || message.StartsWith("make", StringComparison.Ordinal);
        }
        return false;
    }
}
