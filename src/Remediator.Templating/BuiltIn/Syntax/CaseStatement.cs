using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary><c>case … when … else … end</c>.</summary>
internal sealed class CaseStatement(Expression subject, IReadOnlyList<CaseBranch> branches, Statement? otherwise, int start, int end) : Statement(start, end)
{
    public override object? Execute(RenderContext context)
    {
        var value = context.Evaluate(subject);
        var enclosing = context.Indent;
        // The text between `case` and the first `when` is dropped, and with it the indent of that `when`.
        context.Indent = "";
        var branch = Choose(context, value);
        var result = branch?.Execute(context);
        context.Indent = enclosing;
        return result;
    }

    private Statement? Choose(RenderContext context, object? value)
    {
        foreach (var branch in branches)
        {
            foreach (var candidate in branch.Values)
            {
                if (Arithmetic.Binary(context, candidate, Lexing.TokenKind.Equal, subject, value, candidate, context.Evaluate(candidate)) is true)
                    return branch.Body;
            }
        }
        return otherwise;
    }
}
