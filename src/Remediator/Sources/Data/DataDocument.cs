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
public sealed record DataDocument(SourceText Source, DataFormat Format, DataNode? Root, IReadOnlyList<Problem> Problems);
