using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An expression: it has a value.</summary>
internal abstract class Expression(int start, int end) : Node(start, end)
{
    public abstract object? Evaluate(RenderContext context);

    /// <summary>The value without the call that naming a function is otherwise.</summary>
    public virtual object? EvaluateUncalled(RenderContext context) => Evaluate(context);
}
