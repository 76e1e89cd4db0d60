using System.Text.Json;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Remediator.Cli.Mcp;

/// <summary>The tools in the Model Context Protocol (https://modelcontextprotocol.io/specification). Nothing else loads its package.</summary>
internal static class McpEndpoint
{
    // As much as the main thread has: how deep templates may nest must not depend on the command.
    private const int StackBytes = 8 << 20;

    /// <summary>Serves until the input ends.</summary>
    public static async Task RunAsync(ToolBox tools, Stream input, Stream output)
    {
        // A client may call many tools at once; a call works as long as it needs.
        using var slots = new SemaphoreSlim(Environment.ProcessorCount);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = "remediate", Version = Application.Version },
            ServerInstructions = "Diagnoses failed AWS deployments from the error log and gives patches for the infrastructure template. Deterministic; reads files below its root only and writes none: apply the `patch` of a report with `git apply`.",
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(new ListToolsResult { Tools = [.. tools.All.Select(Describe)] }),
                CallToolHandler = async (request, cancellation) =>
                {
                    await slots.WaitAsync(cancellation);
                    try
                    {
                        var arguments = request.Params?.Arguments ?? new Dictionary<string, JsonElement>();
                        var answer = await OnLargeStack(() => tools.Call(request.Params?.Name ?? "", arguments));
                        return new CallToolResult { IsError = answer.IsError, Content = [new TextContentBlock { Text = answer.Text }] };
                    }
                    finally
                    {
                        slots.Release();
                    }
                },
            },
        };
        await using var transport = new StreamServerTransport(input, output, "remediate");
        await using var server = McpServer.Create(transport, options);
        await server.RunAsync();
    }

    private static Tool Describe(ToolDescription tool)
    {
        using var schema = JsonDocument.Parse(tool.InputSchema);
        return new Tool
        {
            Name = tool.Name,
            Description = tool.Description,
            InputSchema = schema.RootElement.Clone(),
            Annotations = new ToolAnnotations { ReadOnlyHint = true, IdempotentHint = true, OpenWorldHint = false, DestructiveHint = false },
        };
    }

    private static Task<ToolAnswer> OnLargeStack(Func<ToolAnswer> call)
    {
        var answer = new TaskCompletionSource<ToolAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            try
            {
                answer.SetResult(call());
            }
            catch (Exception e)
            {
                answer.SetException(e);
            }
        }, StackBytes)
        { IsBackground = true }.Start();
        return answer.Task;
    }
}
