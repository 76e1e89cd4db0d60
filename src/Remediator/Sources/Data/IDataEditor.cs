using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>
/// Edits of one document, made on spans of its text in the file's own style (indent, quotes, commas, line ends).
/// What is inserted comes as canonical text: lines joined by <c>\n</c>, two blanks a level, no indent on the first line;
/// the editor re-indents it, and converts line ends.
/// Every method returns the edits that together make the one change, and touches no byte outside them.
/// </summary>
public interface IDataEditor
{
    /// <summary>Whether an inserted value may span lines at this place (a flow collection written on one line wants one-line text).</summary>
    bool WantsSingleLine(DataNode container);

    /// <summary>Adds <c>key: value</c> after the member <paramref name="after"/>, or as the first member when that is null.</summary>
    /// <param name="keyText">The key as it must be written, quotes included.</param>
    /// <param name="valueText">Canonical text of the value.</param>
    /// <param name="valueIsBlock">YAML only: whether the value is a block collection, which begins on the next line, indented.</param>
    /// <param name="order">See <see cref="TextEdit.Order"/>.</param>
    IReadOnlyList<TextEdit> InsertMember(DataMapping mapping, DataMember? after, string keyText, string valueText, bool valueIsBlock, int order = 0);

    /// <summary>Adds a member of another mapping of the document as it is written there, after the last one.</summary>
    IReadOnlyList<TextEdit> InsertWritten(DataMapping mapping, DataMember member);

    /// <summary>
    /// Puts members that follow one another under a new key: their lines are indented, nothing else of them changes. No edits where they
    /// share a line with others.
    /// </summary>
    IReadOnlyList<TextEdit> Wrap(DataMapping mapping, int first, int count, string key);

    /// <summary>Removes a member with its line, its separator, and the comment that stands at the end of its line.</summary>
    IReadOnlyList<TextEdit> RemoveMember(DataMapping mapping, DataMember member);

    /// <summary>Adds an item after the item <paramref name="after"/> (an index), or first when it is -1.</summary>
    IReadOnlyList<TextEdit> InsertItem(DataSequence sequence, int after, string valueText, int order = 0);

    /// <summary>Removes the item at <paramref name="index"/> with its line and separator.</summary>
    IReadOnlyList<TextEdit> RemoveItem(DataSequence sequence, int index);

    /// <summary>
    /// Puts another value in a node's place, tag and anchor included.
    /// </summary>
    /// <param name="parent">The mapping or sequence that holds the node; it decides the indent of what follows.</param>
    IReadOnlyList<TextEdit> ReplaceValue(DataNode parent, DataNode node, string valueText, bool valueIsBlock);

    /// <summary>Writes a key anew, in the quotes it had.</summary>
    TextEdit RenameKey(DataMember member, string newName);

    /// <summary>Writes a scalar's text anew in the style it has where that can hold the value, else quoted; a tag stays.</summary>
    TextEdit ReplaceScalar(DataScalar scalar, string newValue);
}
