namespace Remediator.Model;

/// <summary>How new values should look among their neighbours.</summary>
/// <param name="SingleLine">Whether the text must stay on one line, because its container does.</param>
/// <param name="ShortTags">YAML: whether the file writes <c>!Sub</c> rather than <c>Fn::Sub</c>.</param>
/// <param name="InlineFunctions">JSON: whether the file writes <c>{ "Ref": "X" }</c> on one line.</param>
/// <param name="Quote">The quotes that the file's own strings mostly have: <c>'</c>, <c>"</c>, or a blank for none.</param>
public sealed record WriteStyle(bool SingleLine = false, bool ShortTags = true, bool InlineFunctions = false, char Quote = ' ')
{
    /// <summary>Programs and HCL: whether the neighbours write keys that are names in quotes.</summary>
    public bool QuotedKeys { get; init; }

    /// <summary>HCL: what stands between a key and its value, <c> = </c> or <c> : </c>.</summary>
    public string Assign { get; init; } = " = ";

    /// <summary>HCL: whether a comma ends each entry of an object that has several lines.</summary>
    public bool EntryCommas { get; init; }

    /// <summary>Whether a separator stands behind the last of several lines.</summary>
    public bool TrailingComma { get; init; } = true;
}

/// <summary>Writes new values in a flavour's language, in canonical layout: two blanks a level, lines joined by <c>\n</c>.</summary>
public interface IValueWriter
{
    /// <summary>Whether a value goes on lines of its own below its key, where the language has that choice (YAML).</summary>
    bool IsBlock(Value value, WriteStyle style);

    /// <summary>The text of a value.</summary>
    /// <exception cref="UnwritableValueException">The flavour's language has no words for a part of the value.</exception>
    string Write(Value value, string flavour, WriteStyle style);
}
