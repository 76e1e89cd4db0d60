using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An expression that names a place: a variable, a member, an item, or another expression in parentheses. Naming a function calls it.</summary>
internal abstract class PathExpression(int start, int end) : Expression(start, end)
{
    public sealed override object? Evaluate(RenderContext context) => Resolve(context, takesPipe: true);

    public sealed override object? EvaluateUncalled(RenderContext context) => Read(context);

    /// <summary>The value as the target of a member or item: a function is called, but not with what a pipe holds.</summary>
    public object? EvaluateTarget(RenderContext context) => Resolve(context, takesPipe: false);

    public abstract void Write(RenderContext context, object? value);

    protected abstract object? Read(RenderContext context);

    protected static object? EvaluateTarget(RenderContext context, Expression target)
    {
        context.CheckStack(target);
        return target is PathExpression path ? path.EvaluateTarget(context) : target.Evaluate(context);
    }

    private object? Resolve(RenderContext context, bool takesPipe)
    {
        var value = Read(context);
        return value is Callable function ? FunctionCaller.Call(context, this, function, [], takesPipe) : value;
    }
}
