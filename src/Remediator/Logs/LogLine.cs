namespace Remediator.Logs;

/// <summary>
/// One line of a log as the readers see it: no colours, no prefix of the CI system, no box characters.
/// </summary>
internal sealed class LogLine(int number, string text)
{
    private StackEvent? _row;
    private bool _rowIsRead;
    private bool? _startsFrame;

    /// <summary>The line of the log, from 1.</summary>
    public int Number { get; } = number;

    /// <summary>The text without its line end; leading blanks are kept, trailing ones are not.</summary>
    public string Text { get; } = text;

    /// <summary>The CI system marked the line as an error (<c>##[error]</c>, <c>::error::</c>, <c>level=error</c>).</summary>
    public bool MarkedAsError { get; init; }

    /// <summary>Its logger called the line information or less.</summary>
    public bool IsQuiet { get; init; }

    /// <summary>The line stood behind the bar of a Terraform box.</summary>
    public bool Boxed { get; init; }

    /// <summary>The line was nothing but the upper or lower edge of a box.</summary>
    public bool BoxEdge { get; init; }

    /// <summary>The text carries on the line before, which was cut for its length.</summary>
    public bool Continues { get; init; }

    /// <summary>The line as a row of stack events; null when it is none. Several readers ask.</summary>
    public StackEvent? Row
    {
        get
        {
            if (!_rowIsRead)
                (_row, _rowIsRead) = (StackEventRow.Parse(this), true);
            return _row;
        }
    }

    /// <summary>Whether the line certainly begins something new, whatever event is open.</summary>
    public bool StartsFrame => _startsFrame ??= FrameStart.Is(this);

    public bool IsBlank => Text.Length == 0;

    public bool IsIndented => Text.Length > 0 && char.IsWhiteSpace(Text[0]);
}
