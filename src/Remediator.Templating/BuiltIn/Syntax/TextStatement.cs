using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>Literal text.</summary>
internal sealed class TextStatement(string text, bool isEscaped, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        if (isEscaped && context.WouldIndent(text))
            throw context.Error(this, "an escape block of several lines is not supported in an indented block");
        context.Write(text);
        return null;
    }
}
