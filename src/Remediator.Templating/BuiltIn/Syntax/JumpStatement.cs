using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>break</c> or <c>continue</c>.</summary>
internal sealed class JumpStatement(Flow flow, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        if (!context.IsInLoop)
            throw context.Error(this, "`break` and `continue` stand in a loop");
        context.Flow = flow;
        return null;
    }
}
