using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// A node of a lossless JSON or YAML tree. The tree holds no text of its own: every node is a span of the document's text,
/// so printing is copying, and what the tree does not model (comments, blanks, layout) is never lost.
/// </summary>
/// <param name="Span">The node's own text: for a YAML node with its tag and anchor, without comments or blanks around it.</param>
public abstract record DataNode(TextSpan Span)
{
    /// <summary>YAML tag as written, e.g. <c>!Sub</c>; null in JSON and where none is written.</summary>
    public string? Tag { get; init; }

    /// <summary>YAML anchor without <c>&amp;</c>.</summary>
    public string? Anchor { get; init; }
}

/// <summary>What a plain scalar means (YAML 1.1 core as CloudFormation reads it; JSON's own types).</summary>
public enum ScalarKind
{
    /// <summary>Text, quoted or not.</summary>
    Text,

    /// <summary>A JSON number, or a plain YAML scalar that reads as one.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c> (and YAML 1.1's other words for them).</summary>
    Boolean,

    /// <summary><c>null</c>, <c>~</c>, or nothing.</summary>
    Null,
}

/// <summary>How a scalar is written.</summary>
public enum ScalarStyle
{
    /// <summary>Without quotes (YAML), or a JSON number, boolean or null.</summary>
    Plain,

    SingleQuoted,

    /// <summary>In double quotes; every JSON string.</summary>
    DoubleQuoted,

    /// <summary>YAML <c>|</c>.</summary>
    Literal,

    /// <summary>YAML <c>&gt;</c>.</summary>
    Folded,
}

/// <summary>A single value.</summary>
/// <param name="Span">With quotes, without tag and anchor… see <see cref="DataNode.Span"/>; <see cref="ContentSpan"/> leaves the tag out.</param>
/// <param name="Value">The value as a reader sees it, escapes resolved.</param>
public sealed record DataScalar(TextSpan Span, string Value, ScalarKind Kind, ScalarStyle Style) : DataNode(Span)
{
    /// <summary>The scalar itself: with its quotes or block indicator, without tag and anchor.</summary>
    public TextSpan ContentSpan { get; init; }
}

/// <summary>A key with its value.</summary>
/// <param name="Span">From the key's first unit to the value's last.</param>
public sealed record DataMember(TextSpan Span, DataScalar Key, DataNode Value)
{
    public string Name => Key.Value;
}

/// <summary>An ordered set of members. A key that stands twice is a problem of the document; the first one counts.</summary>
/// <param name="IsFlow">Whether it is written with braces (always in JSON).</param>
public sealed record DataMapping(TextSpan Span, IReadOnlyList<DataMember> Members, bool IsFlow) : DataNode(Span)
{
    private Dictionary<string, DataMember>? _byName;

    /// <summary>The member named <paramref name="name"/>, or null.</summary>
    public DataMember? Find(string name)
    {
        if (_byName is null)
        {
            var byName = new Dictionary<string, DataMember>(Members.Count, StringComparer.Ordinal);
            foreach (var member in Members)
                byName.TryAdd(member.Name, member);
            _byName = byName;
        }
        return _byName.GetValueOrDefault(name);
    }
}

/// <summary>A list of nodes.</summary>
/// <param name="IsFlow">Whether it is written with brackets (always in JSON).</param>
public sealed record DataSequence(TextSpan Span, IReadOnlyList<DataNode> Items, bool IsFlow) : DataNode(Span);

/// <summary>A YAML alias (<c>*name</c>) and what it stands for; null when the anchor does not exist.</summary>
public sealed record DataAlias(TextSpan Span, string Name, DataNode? Target) : DataNode(Span);
