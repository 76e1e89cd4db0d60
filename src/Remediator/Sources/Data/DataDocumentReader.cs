using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Reads a document in whichever of the two formats it is written.</summary>
public static class DataDocumentReader
{
    /// <summary>Reads JSON or YAML, as <see cref="FormatOf"/> says.</summary>
    public static DataDocument Parse(SourceText source, DataLimits? limits = null) =>
        FormatOf(source) == DataFormat.Json ? JsonDocumentReader.Parse(source, limits) : YamlDocumentReader.Parse(source, limits);

    /// <summary>
    /// The format by the file's extension; where that says nothing (<c>.template</c>), a document that begins with <c>{</c> is JSON.
    /// </summary>
    public static DataFormat FormatOf(SourceText source)
    {
        if (HasExtension(source, ".json"))
            return DataFormat.Json;
        if (HasExtension(source, ".yaml") || HasExtension(source, ".yml"))
            return DataFormat.Yaml;
        return source.Text.AsSpan().TrimStart().StartsWith('{') ? DataFormat.Json : DataFormat.Yaml;
    }

    private static bool HasExtension(SourceText source, string extension) =>
        source.Path.EndsWith(extension, StringComparison.OrdinalIgnoreCase);
}
