using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>One token and where it stands.</summary>
internal readonly record struct GoToken(GoTokenKind Kind, int Start, int End)
{
    public TextSpan Span => new(Start, End);

    /// <summary>Whether a line end put this semicolon here.</summary>
    public bool IsLineEnd => Kind == GoTokenKind.Semicolon && Start == End;
}
