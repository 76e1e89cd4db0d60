using CommandLine;

namespace Remediator.Cli.Commands;

/// <summary>A server for assistants.</summary>
[Verb("mcp", HelpText = "Serve the Model Context Protocol on standard input and output: tools diagnose, remediate, check, explain.")]
internal sealed class McpOptions : CommonOptions
{
    [Option("root", MetaValue = "DIR", HelpText = "The folder that tools may read; the current one when left out.")]
    public string? Root { get; set; }
}
