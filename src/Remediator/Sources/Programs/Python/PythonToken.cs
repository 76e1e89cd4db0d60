using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Kinds of Python tokens.</summary>
internal enum PythonTokenKind
{
    Name,
    Number,
    Text,
    Operator,
    NewLine,
    Indent,
    Dedent,
    EndOfFile,
}

/// <summary>A token. Indents and dedents have no text.</summary>
internal readonly record struct PythonToken(PythonTokenKind Kind, int Start, int End)
{
    public TextSpan Span => new(Start, End);
}

/// <summary>What ends the reading of one statement: what is wrong, and where.</summary>
internal sealed class PythonFault(TextSpan span, string message) : Exception(message)
{
    public TextSpan Span { get; } = span;
}
