using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>{{</c> or <c>}}</c>: the indent changes here.</summary>
internal sealed class TagEdge(string? indent, int start, int end) : Statement(start, end)
{
    /// <summary>The indent that <c>{{</c> brings; null for <c>}}</c>.</summary>
    public string? Indent => indent;

    public override object? Execute(RenderContext context) => null;
}
