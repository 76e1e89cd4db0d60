using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>Statements in a row. It prints what they give and keeps the indent: a tag brings its own, and at its end the surroundings' returns.</summary>
internal sealed class Block(IReadOnlyList<Statement> statements, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        context.CheckStack(this);
        var enclosing = context.Indent;
        var indent = enclosing;
        foreach (var statement in statements)
        {
            if (statement is TagEdge edge)
            {
                indent = edge.Indent ?? enclosing;
                continue;
            }
            context.Step(statement);
            context.Indent = indent;
            var result = statement.Execute(context);
            if (context.Flow != Flow.Next)
            {
                context.Indent = enclosing;
                return result;
            }
            if (result is not null)
                context.Write(ValueText.OfPrinted(context, statement, result));
        }
        context.Indent = enclosing;
        return null;
    }
}
