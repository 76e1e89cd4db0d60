using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Finds statements by their place.</summary>
internal static class Statements
{
    /// <summary>The innermost statement that holds a span; null for none.</summary>
    public static ProgramStatement? Innermost(ProgramBlock block, TextSpan span)
    {
        foreach (var statement in block.Statements)
        {
            if (!statement.Span.Contains(span))
                continue;
            foreach (var inner in BlocksOf(statement))
            {
                if (inner.Span.Contains(span) && Innermost(inner, span) is { } found)
                    return found;
            }
            return statement;
        }
        return null;
    }

    /// <summary>The block that a statement stands in; null when it is not of the file.</summary>
    public static ProgramBlock? BlockOf(ProgramBlock block, ProgramStatement wanted)
    {
        foreach (var statement in block.Statements)
        {
            if (statement == wanted)
                return block;
            if (!statement.Span.Contains(wanted.Span))
                continue;
            foreach (var inner in BlocksOf(statement))
            {
                if (inner.Span.Contains(wanted.Span) && BlockOf(inner, wanted) is { } found)
                    return found;
            }
        }
        return null;
    }

    /// <summary>The blocks that a statement holds, those of functions in its expressions included.</summary>
    public static IEnumerable<ProgramBlock> BlocksOf(ProgramStatement statement) => statement switch
    {
        ProgramBlock block => [block],
        ProgramFunctionDeclaration function => [function.Body],
        ProgramClass type => [type.Body],
        ProgramLoop loop => [loop.Body],
        ProgramBranch branch => branch.Blocks,
        ProgramExpressionStatement { Expression: var expression } => FunctionsIn(expression),
        ProgramAssignment { Value: var value } => FunctionsIn(value),
        ProgramReturn { Value: { } value } => FunctionsIn(value),
        _ => [],
    };

    private static IEnumerable<ProgramBlock> FunctionsIn(ProgramExpression expression) => expression switch
    {
        ProgramFunction { Body: { } body } => [body],
        ProgramFunction { Result: { } result } => FunctionsIn(result),
        ProgramCall call => call.Arguments.SelectMany(argument => FunctionsIn(argument.Value)).Concat(FunctionsIn(call.Callee)),
        ProgramMember member => FunctionsIn(member.Target),
        ProgramUnary unary => FunctionsIn(unary.Operand),
        ProgramMap map => map.Entries.SelectMany(entry => FunctionsIn(entry.Value)),
        ProgramOpaque opaque => opaque.Parts.SelectMany(FunctionsIn),
        _ => [],
    };
}

/// <summary>Folders of <c>templates/_shared</c> for the languages.</summary>
internal static class Dialects
{
    public static string Of(ProgramLanguage language) => language switch
    {
        ProgramLanguage.Python => "python",
        ProgramLanguage.Go => "go",
        _ => "typescript",
    };
}
