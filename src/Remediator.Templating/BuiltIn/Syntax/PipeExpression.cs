using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>input | function</c>: the input becomes the first argument.</summary>
internal sealed class PipeExpression(Expression input, Expression target) : Expression(input.Start, target.End)
{
    public override object? Evaluate(RenderContext context)
    {
        var pending = context.PipeInputs.Count;
        context.PipeInputs.Push(input);
        var result = context.Evaluate(target);
        if (context.PipeInputs.Count > pending && result is Callable function)
            result = FunctionCaller.Call(context, target, function, [], takesPipe: true);
        if (context.PipeInputs.Count > pending)
            throw context.Error(target, "what stands right of a pipe must be a function");
        return result;
    }
}
