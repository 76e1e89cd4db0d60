using Remediator.Text;

namespace Remediator.Model;

/// <summary>
/// Where a value of the model stands in its source. <see cref="Syntax"/> is the flavour's own node: rules never look at it,
/// the flavour's editor does.
/// </summary>
/// <param name="Source">The file.</param>
/// <param name="Span">The value's own text.</param>
/// <param name="Syntax">The flavour's syntax node of the value.</param>
/// <param name="Container">The flavour's syntax node that holds it (a mapping, a sequence, a call), where there is one.</param>
public sealed record Origin(SourceText Source, TextSpan Span, object Syntax, object? Container = null)
{
    /// <summary>Whether another place lies within this one.</summary>
    public bool Contains(Origin other) => Source == other.Source && Span.Contains(other.Span);

    /// <summary>The place as <c>path:line:column</c>.</summary>
    public string Location => $"{Source.Path}:{Source.PositionOf(Span.Start).ToString()}";
}
