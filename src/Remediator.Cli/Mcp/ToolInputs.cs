using System.Text;
using System.Text.Json;
using Remediator.Catalogue;
using Remediator.Cli.Input;
using Remediator.Logs;
using Remediator.Text;

namespace Remediator.Cli.Mcp;

/// <summary>Reads the arguments of tools: texts of bounded size, and files below one folder.</summary>
/// <param name="root">The folder; nothing outside of it is read, not even through a symbolic link.</param>
internal sealed class ToolInputs(string root)
{
    private const int MaxTemplateText = 4 << 20;
    private const int MaxErrorText = 16 << 20;
    private const int MaxPaths = 100;

    /// <summary>The folder.</summary>
    public string Root => root;

    /// <summary>The files of <c>template</c>, or the text of <c>templateText</c>.</summary>
    public IReadOnlyList<TemplateFile> Templates(IDictionary<string, JsonElement> arguments, List<Problem> warnings)
    {
        var text = Text(arguments, "templateText", MaxTemplateText);
        var paths = Texts(arguments, "template");
        if (text is null == (paths.Count == 0))
            throw new TroubleException("give one of `template` and `templateText`");
        if (text is null)
            return new TemplateFiles(root).Read(paths.Select(Below), warnings);
        var name = Text(arguments, "templateName", 200) ?? (text.TrimStart().StartsWith('{') ? "template.json" : "template.yaml");
        if (name != Path.GetFileName(name) || name.Contains('\\', StringComparison.Ordinal))
            throw new TroubleException("`templateName` is a file name without a folder", "its ending says what the text is: main.tf, stack.yaml, index.ts");
        return [new TemplateFile(SourceText.FromString(text, name), Path.Combine(root, name), IsNamed: true)];
    }

    /// <summary>The failures in the files of <c>error</c>, or in <c>errorText</c>.</summary>
    public IReadOnlyList<Failure> Failures(IDictionary<string, JsonElement> arguments, CatalogueSet catalogue, List<Problem> warnings)
    {
        var text = Text(arguments, "errorText", MaxErrorText);
        var paths = Texts(arguments, "error");
        if (text is null == (paths.Count == 0))
            throw new TroubleException("give one of `error` and `errorText`");
        var logs = new ErrorLogs(root, () => Stream.Null, catalogue);
        if (text is null)
            return logs.Read(paths.Select(path => Path.GetRelativePath(root, Below(path))), warnings);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return logs.Read(stream, "errorText", warnings);
    }

    /// <summary>A flag; false when it is not there.</summary>
    public static bool Flag(IDictionary<string, JsonElement> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return false;
        return value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw new TroubleException($"`{name}` must be true or false");
    }

    /// <summary>A text; null when it is not there.</summary>
    public static string? Text(IDictionary<string, JsonElement> arguments, string name, int max)
    {
        if (!arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return null;
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : throw new TroubleException($"`{name}` must be a text");
        return text.Length <= max ? text : throw new TroubleException($"`{name}` has {text.Length} characters; at most {max} are taken", "write it to a file below the root and name that");
    }

    /// <summary>A text or a list of texts; none when it is not there.</summary>
    public static IReadOnlyList<string> Texts(IDictionary<string, JsonElement> arguments, string name)
    {
        if (!arguments.TryGetValue(name, out var value) || value.ValueKind == JsonValueKind.Null)
            return [];
        JsonElement[] items = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [value];
        if (items.Length > MaxPaths)
            throw new TroubleException($"`{name}` names {items.Length}; at most {MaxPaths} are taken", "name a folder");
        if (items.Any(item => item.ValueKind != JsonValueKind.String))
            throw new TroubleException($"`{name}` must be a text or a list of texts");
        return Array.ConvertAll(items, item => item.GetString()!);
    }

    private string Below(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
            throw new TroubleException("a path is empty");
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, root));
        var top = Path.TrimEndingDirectorySeparator(root);
        if (full != top && !full.StartsWith(top + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            throw new TroubleException($"`{path}` lies outside of the folder that may be read", "start the server with `--root` of a folder that holds it");
        for (var at = full; at.Length > top.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is not null)
                throw new TroubleException($"`{path}` leads through a symbolic link", "name the file itself");
        }
        return full;
    }
}
