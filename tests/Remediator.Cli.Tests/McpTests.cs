using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Remediator.Cli.Tests;

/// <summary>The server with a real client of the protocol, as a process of its own over standard input and output.</summary>
public class McpTests
{
    private const string Example = "templates/kms/kms-key-policy-generic-logs-principal/examples/cloudformation-json/pci-pipeline";

    private static string Program => Path.Combine(AppContext.BaseDirectory, "remediate.dll");

    [Theory]
    [InlineData(null)]
    [InlineData("2025-06-18")]
    public async Task Client_lists_the_tools_and_gets_the_report_of_the_main_command(string? version)
    {
        await using var client = await Connect(Repository.Root, version);

        (await client.ListToolsAsync()).Select(tool => tool.Name).ShouldBe(["diagnose", "remediate", "check", "explain"]);
        var answer = await client.CallToolAsync("remediate", Arguments(("template", $"{Example}/stack.json"), ("error", $"{Example}/error.log")));

        answer.IsError.ShouldNotBe(true);
        TextOf(answer).ShouldBe(Run.In(Repository.Root, "--template", $"{Example}/stack.json", "--error", $"{Example}/error.log", "--format", "json").Output);
    }

    [Fact]
    public async Task Texts_serve_in_place_of_files()
    {
        await using var client = await Connect(Repository.Root);
        var template = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Example, "stack.json"));
        var log = await File.ReadAllTextAsync(Path.Combine(Repository.Root, Example, "error.log"));

        TextOf(await client.CallToolAsync("diagnose", Arguments(("errorText", log)))).ShouldContain("kms-key-policy-missing-logs-principal");
        TextOf(await client.CallToolAsync("remediate", Arguments(("templateText", template), ("templateName", "mine.json"), ("errorText", log))))
            .ShouldContain("diff --git a/mine.json b/mine.json");
        TextOf(await client.CallToolAsync("explain", Arguments(("rule", "kms-key-policy-generic-logs-principal")))).ShouldContain("Root cause");
    }

    [Fact]
    public async Task Nothing_outside_of_the_root_is_read()
    {
        using var folder = new TemporaryFolder();
        var secret = folder.Write("secret.json", "{}");
        var root = Path.GetDirectoryName(folder.Write("root/own.json", "{}"))!;
        File.CreateSymbolicLink(Path.Combine(root, "link.json"), secret);
        Directory.CreateSymbolicLink(Path.Combine(root, "linked"), folder.Path);
        await using var client = await Connect(root);
        foreach (var (path, message) in new[]
        {
            ("../secret.json", "lies outside of the folder"),
            ("/etc/hosts", "lies outside of the folder"),
            ("link.json", "leads through a symbolic link"),
            ("linked/secret.json", "leads through a symbolic link"),
            ("nowhere.json", "there is no template"),
        })
        {
            var answer = await client.CallToolAsync("remediate", Arguments(("template", path), ("errorText", "Error: x")));

            answer.IsError.ShouldBe(true);
            TextOf(answer).ShouldContain(message);
        }
        // The server goes on.
        (await client.CallToolAsync("explain", Arguments(("rule", "kms-key-policy-generic-logs-principal")))).IsError.ShouldNotBe(true);
    }

    [Fact]
    public async Task Wrong_calls_are_answers()
    {
        await using var client = await Connect(Repository.Root);

        TextOf(await client.CallToolAsync("remediate", Arguments(("templates", "x")))).ShouldContain("has no `templates`");
        TextOf(await client.CallToolAsync("diagnose", Arguments(("errorText", new string('x', (16 << 20) + 1))))).ShouldContain("at most 16777216 are taken");
        TextOf(await client.CallToolAsync("explain", Arguments(("rule", "kms-key-policy-generic-log-principal")))).ShouldContain("did you mean");
    }

    private static async Task<McpClient> Connect(string root, string? version = null) => await McpClient.CreateAsync(new StdioClientTransport(new StdioClientTransportOptions
    {
        Name = "remediate",
        Command = "dotnet",
        Arguments = [Program, "mcp", "--root", root],
    }), new McpClientOptions
    {
        // A busy machine starts the server slowly; the client must not take that for an older server.
        InitializationTimeout = TimeSpan.FromMinutes(5),
        DiscoverProbeTimeout = TimeSpan.FromMinutes(5),
        ProtocolVersion = version,
    });

    private static Dictionary<string, object?> Arguments(params (string Name, object? Value)[] arguments) =>
        arguments.ToDictionary(argument => argument.Name, argument => argument.Value);

    private static string TextOf(CallToolResult answer) => answer.Content.OfType<TextContentBlock>().ShouldHaveSingleItem().Text;
}
