using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>while condition … end</c>.</summary>
internal sealed class WhileStatement(Expression condition, Statement body, int start, int end) : LoopStatement(body, start, end)
{
    public override object? Execute(RenderContext context)
    {
        context.EnterLoop();
        var state = new LoopState();
        context.Variables.PushLoop("while", isLocal: false).Value = state;
        object? result = null;
        for (; Coercion.ToBoolean(context.Evaluate(condition)); state.Index++)
        {
            context.Turn(this);
            if (!RunTurn(context, out result))
                break;
        }
        context.Variables.PopLoop(isLocal: false);
        context.LeaveLoop();
        return context.Flow == Flow.Return ? result : null;
    }
}
