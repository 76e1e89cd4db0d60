using Remediator.Text;

namespace Remediator.Sources.Programs;

/// <summary>
/// A node of a program's syntax tree, in one vocabulary for TypeScript, Python and Go. Trees hold what infrastructure is written
/// with and are never printed: edits are made on spans, so every other byte stays. What a reader does not understand is opaque.
/// </summary>
/// <param name="span">The node's own text, without the blanks and comments around it.</param>
public abstract class ProgramNode(TextSpan span)
{
    public TextSpan Span { get; } = span;
}
