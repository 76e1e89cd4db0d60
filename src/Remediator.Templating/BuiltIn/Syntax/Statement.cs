using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A statement. Its result, when there is one, is printed by the block it stands in.</summary>
internal abstract class Statement(int start, int end) : Node(start, end)
{
    public abstract object? Execute(RenderContext context);
}
