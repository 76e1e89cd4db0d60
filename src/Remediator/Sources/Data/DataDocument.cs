using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>How the data of a document is written.</summary>
public enum DataFormat
{
    Json,
    Yaml,
}

/// <summary>One JSON or YAML document: its text, its tree, and what is wrong with it. Parsing never throws.</summary>
/// <param name="Root">The root node; null when the text is so broken that there is no tree.</param>
/// <param name="Problems">What is wrong, in the order of the text. A document with problems may still have a tree.</param>
public sealed record DataDocument(SourceText Source, DataFormat Format, DataNode? Root, IReadOnlyList<Problem> Problems)
{
    /// <summary>The problems that leave no doubt of what the document says: keys that say the same twice.</summary>
    public IReadOnlyList<RepeatedKey> Repeats { get; init; } = [];

    /// <summary>Whether what the document says can be told.</summary>
    public bool IsClear => Problems.Count == Repeats.Count;
}
