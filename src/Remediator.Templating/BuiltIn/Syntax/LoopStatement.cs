using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>What the loops share: turns are counted, and <c>break</c> and <c>continue</c> end here.</summary>
internal abstract class LoopStatement(Statement body, int start, int end) : Statement(start, end)
{
    /// <summary>Runs the body once; false when the loop is over.</summary>
    protected bool RunTurn(RenderContext context, out object? result)
    {
        result = body.Execute(context);
        var flow = context.Flow;
        if (flow is Flow.Break or Flow.Continue)
            context.Flow = Flow.Next;
        return flow is Flow.Next or Flow.Continue;
    }
}
