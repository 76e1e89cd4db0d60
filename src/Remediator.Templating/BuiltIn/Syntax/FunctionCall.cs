using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A call with arguments, or what stands right of a pipe.</summary>
internal sealed class FunctionCall(Expression target, IReadOnlyList<Expression> arguments, bool isExplicit, int end) : Expression(target.Start, end)
{
    public Expression Target => target;

    public IReadOnlyList<Expression> Arguments => arguments;

    /// <summary>Whether the arguments stand in parentheses.</summary>
    public bool IsExplicit => isExplicit;

    public override object? Evaluate(RenderContext context)
    {
        context.CheckStack(this);
        var function = target.EvaluateUncalled(context) ?? throw context.Error(target, "there is no such function");
        if (function is not Callable callable)
            throw context.Error(this, "only a function can be called");
        return FunctionCaller.Call(context, this, callable, arguments, takesPipe: true);
    }
}
