using Remediator.Text;

namespace Remediator.Tests.Sources.Data;

/// <summary>
/// The real templates in the folder that <c>REMEDIATE_SHARED</c> names (default: <c>../shared</c> beside the repository),
/// each also in other styles of writing.
/// </summary>
internal static class SharedTemplates
{
    public static string? Folder { get; } = Find();

    public static IEnumerable<SourceText> Json() => Read("cfn-json", ".json", content => content.Contains("\"Resources\"", StringComparison.Ordinal));

    public static IEnumerable<SourceText> Yaml() => Read("cfn-yaml", ".yml", _ => true);

    /// <summary>JSON with other line ends, with four blanks or a tab a level, and on one line.</summary>
    public static IEnumerable<SourceText> JsonStyles(SourceText source)
    {
        yield return source;
        yield return SourceText.FromString(source.Text.ReplaceLineEndings("\r\n"), source.Path);
        yield return SourceText.FromString(MapLines(source.Text, line => Indent(line, "    ") + line.TrimStart(' ')), source.Path);
        yield return SourceText.FromString(MapLines(source.Text, line => Indent(line, "\t") + line.TrimStart(' ')), source.Path);
        yield return SourceText.FromString(string.Concat(source.Text.Split('\n').Select(line => line.Trim())), source.Path);
    }

    /// <summary>YAML with other line ends, with four blanks a level, and without the last line's end.</summary>
    public static IEnumerable<SourceText> YamlStyles(SourceText source)
    {
        yield return source;
        yield return SourceText.FromString(source.Text.ReplaceLineEndings("\r\n"), source.Path);
        yield return SourceText.FromString(MapLines(source.Text, line => Indent(line, "    ") + WideDashes(line.TrimStart(' '))), source.Path);
        yield return SourceText.FromString(source.Text.TrimEnd(), source.Path);
    }

    private static string WideDashes(string line)
    {
        var result = line;
        for (var at = 0; at + 1 < result.Length && result[at] == '-' && result[at + 1] == ' '; at += 4)
            result = result.Insert(at + 1, "  ");
        return result;
    }

    private static string Indent(string line, string unit)
    {
        var blanks = line.Length - line.TrimStart(' ').Length;
        return string.Concat(Enumerable.Repeat(unit, blanks / 2)) + new string(' ', blanks % 2);
    }

    private static string MapLines(string text, Func<string, string> map) => string.Join('\n', text.Split('\n').Select(map));

    private static IEnumerable<SourceText> Read(string flavour, string extension, Func<string, bool> isTemplate)
    {
        foreach (var path in Directory.EnumerateFiles(Path.Combine(Folder!, "cases"), "*" + extension, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (!path.Replace('\\', '/').Contains($"/{flavour}/", StringComparison.Ordinal))
                continue;
            var source = SourceText.FromBytes(File.ReadAllBytes(path), path, out _);
            if (source is not null && isTemplate(source.Text))
                yield return source;
        }
    }

    private static string? Find()
    {
        var folder = Environment.GetEnvironmentVariable("REMEDIATE_SHARED");
        if (folder is null)
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !File.Exists(Path.Combine(root.FullName, "Remediator.sln")))
                root = root.Parent;
            folder = root is null ? null : Path.Combine(root.FullName, "..", "shared");
        }
        return folder is not null && Directory.Exists(Path.Combine(folder, "cases")) ? folder : null;
    }
}
