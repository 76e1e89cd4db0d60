using Remediator.Cli.Input;
using Remediator.Cli.Mcp;

namespace Remediator.Cli.Commands;

/// <summary>Serves until standard input ends. It reads below one folder, and writes nothing but its answers.</summary>
internal sealed class McpCommand(CommandContext console)
{
    public int Run(McpOptions options)
    {
        var root = Path.GetFullPath(options.Root ?? ".", console.CurrentFolder);
        if (!Directory.Exists(root))
            throw new TroubleException($"there is no folder `{options.Root}`", "give `--root` the folder that the tools may read");
        var catalogue = CatalogueSource.Load(options.RuleFolders, console.CurrentFolder);
        McpEndpoint.RunAsync(new ToolBox(catalogue, new ToolInputs(root)), console.StandardInput(), console.StandardOutput()).GetAwaiter().GetResult();
        return ExitCode.Success;
    }
}
