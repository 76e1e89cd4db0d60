using System.Text;
using System.Text.Json;
using Remediator.Remediation;
using Remediator.Text;

namespace Remediator.Cli.Batch;

/// <summary>One line of a batch: the templates, the error, and the options that hold for it alone.</summary>
internal sealed record BatchJob
{
    private static readonly string[] Keys = ["id", "template", "error", "errorText", "options"];
    private static readonly string[] OptionKeys = ["only", "skip", "safeOnly", "leastPrivilege"];

    /// <summary>The job's own name as its JSON text; null when it has none.</summary>
    public string? Id { get; init; }

    /// <summary>Files or folders.</summary>
    public IReadOnlyList<string> Templates { get; init; } = [];

    /// <summary>Logs.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The text of a log; null when it lies in files.</summary>
    public string? ErrorText { get; init; }

    public IReadOnlyList<string> Only { get; init; } = [];

    public IReadOnlyList<string> Skip { get; init; } = [];

    public PlanOptions Options { get; init; } = new();

    /// <summary>Reads a job.</summary>
    /// <param name="id">The job's id, as far as it could be read, also when the job is refused.</param>
    /// <exception cref="TroubleException">The line is no job.</exception>
    public static BatchJob Read(ReadOnlyMemory<byte> line, out string? id)
    {
        id = null;
        using var document = Parse(line);
        var root = document.RootElement;
        if (root.ValueKind != JsonValueKind.Object)
            throw new TroubleException("a job is a JSON object", """{"id": "1", "template": "stack.json", "error": "error.log"}""");
        if (root.TryGetProperty("id", out var given))
        {
            if (given.ValueKind is not (JsonValueKind.String or JsonValueKind.Number))
                throw new TroubleException("`id` must be a text or a number");
            id = given.GetRawText();
        }
        CheckKeys(root, Keys, "a job");
        var options = root.TryGetProperty("options", out var found) ? found : default;
        if (options.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
            throw new TroubleException("`options` must be an object");
        if (options.ValueKind == JsonValueKind.Object)
            CheckKeys(options, OptionKeys, "`options`");
        var job = new BatchJob
        {
            Id = id,
            Templates = Texts(root, "template"),
            Errors = Texts(root, "error"),
            ErrorText = root.TryGetProperty("errorText", out var text)
                ? text.ValueKind == JsonValueKind.String ? text.GetString() : throw new TroubleException("`errorText` must be a text")
                : null,
            Only = Texts(options, "only"),
            Skip = Texts(options, "skip"),
            Options = new PlanOptions(Flag(options, "leastPrivilege"), Flag(options, "safeOnly")),
        };
        if (job.Templates.Count == 0)
            throw new TroubleException("`template` is missing", "name a file or folder, or a list of them");
        if (job.Errors.Count == 0 == (job.ErrorText is null))
            throw new TroubleException(job.ErrorText is null ? "`error` is missing" : "`error` and `errorText` are both there", "give one: `error` names log files, `errorText` is the log itself");
        if (job.Errors.Contains("-"))
            throw new TroubleException("`error` cannot be standard input in a batch", "name a file, or give the log as `errorText`");
        return job;
    }

    private static JsonDocument Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            return JsonDocument.Parse(line, new JsonDocumentOptions { MaxDepth = 16 });
        }
        catch (JsonException e)
        {
            throw new TroubleException($"the line is not valid JSON at byte {e.BytePositionInLine ?? 0}", "write each job as one JSON object on a line of its own");
        }
    }

    private static void CheckKeys(JsonElement mapping, string[] known, string what)
    {
        foreach (var member in mapping.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw new TroubleException($"{what} has no `{member.Name}`",
                    Nearest.FindOne(member.Name, known) is { } near ? $"did you mean `{near}`?" : $"it may have {string.Join(", ", known)}");
            }
        }
    }

    private static string[] Texts(JsonElement mapping, string name)
    {
        if (mapping.ValueKind != JsonValueKind.Object || !mapping.TryGetProperty(name, out var value))
            return [];
        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (items.Any(item => item.ValueKind != JsonValueKind.String || item.GetString()!.Length == 0 || item.GetString()!.Contains('\0')))
            throw new TroubleException($"`{name}` must be a text or a list of texts");
        return Array.ConvertAll(items, item => item.GetString()!);
    }

    private static bool Flag(JsonElement mapping, string name)
    {
        if (mapping.ValueKind != JsonValueKind.Object || !mapping.TryGetProperty(name, out var value))
            return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new TroubleException($"`{name}` must be true or false");
    }

    /// <summary>The log of <see cref="ErrorText"/> as a stream.</summary>
    public MemoryStream OpenErrorText() => new(Encoding.UTF8.GetBytes(ErrorText ?? ""));
}
