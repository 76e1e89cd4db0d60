using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>with object … end</c>: the object's members are plain names in the body.</summary>
internal sealed class WithStatement(Expression subject, Statement body, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        if (context.Evaluate(subject) is not ObjectValue value)
            throw context.Error(subject, "`with` takes an object");
        context.Variables.EnterWith(value);
        var result = body.Execute(context);
        context.Variables.LeaveWith();
        return result;
    }
}
