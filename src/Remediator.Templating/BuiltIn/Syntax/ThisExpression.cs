using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>this</c>: the object that plain names are written to.</summary>
internal sealed class ThisExpression(int start, int end) : PathExpression(start, end)
{
    public override void Write(RenderContext context, object? value) => throw context.Error(this, "`this` cannot be assigned");

    protected override object? Read(RenderContext context) => context.Variables.This;
}
