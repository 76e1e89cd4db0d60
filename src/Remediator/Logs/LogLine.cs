namespace Remediator.Logs;

/// <summary>
/// One line of a log as the readers see it: no colours, no prefix of the CI system, no box characters.
/// </summary>
/// <param name="Number">The line of the log, from 1.</param>
/// <param name="Text">The text without its line end; leading blanks are kept, trailing ones are not.</param>
internal readonly record struct LogLine(int Number, string Text)
{
    /// <summary>The CI system marked the line as an error (<c>##[error]</c>, <c>::error::</c>, <c>level=error</c>).</summary>
    public bool MarkedAsError { get; init; }

    /// <summary>The line stood behind the bar of a Terraform box.</summary>
    public bool Boxed { get; init; }

    /// <summary>The line was nothing but the upper or lower edge of a box.</summary>
    public bool BoxEdge { get; init; }

    /// <summary>The text carries on the line before, which was cut for its length.</summary>
    public bool Continues { get; init; }

    public bool IsBlank => Text.Length == 0;

    public bool IsIndented => Text.Length > 0 && char.IsWhiteSpace(Text[0]);
}
