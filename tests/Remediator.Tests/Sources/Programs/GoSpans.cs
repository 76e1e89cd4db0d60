using Remediator.Sources.Programs;

namespace Remediator.Tests.Sources.Programs;

/// <summary>Checks that the nodes of a Go program lie in their parents, in order, and without blanks at their ends.</summary>
internal static class GoSpans
{
    /// <summary>Checks a node and all below it.</summary>
    /// <returns>The level of the deepest one.</returns>
    public static int Check(ProgramFile file, ProgramNode node, int depth)
    {
        var text = file.Source.Text;
        node.Span.Start.ShouldBeInRange(0, node.Span.End);
        node.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        // The message is a copy of the text, too long to be made for every node.
        if (depth > 0 && !IsTight(text, node))
            IsTight(text, node).ShouldBeTrue($"{node.GetType().Name} {node.Span}: `{file.Source.Slice(node.Span)}`");
        var deepest = depth;
        var end = node.Span.Start;
        foreach (var child in Children(node))
        {
            // A statement that introduces a branch stands before the block to which it belongs.
            if (node is not ProgramBlock || child.Span.Start >= node.Span.Start)
            {
                child.Span.Start.ShouldBeGreaterThanOrEqualTo(end);
                child.Span.End.ShouldBeLessThanOrEqualTo(node.Span.End);
                end = child.Span.End;
            }
            deepest = Math.Max(deepest, Check(file, child, depth + 1));
        }
        return deepest;
    }

    private static bool IsTight(string text, ProgramNode node) =>
        !node.Span.IsEmpty && text[node.Span.Start] is not (' ' or '\t' or '\n' or '\r') && text[node.Span.End - 1] is not (' ' or '\t' or '\n' or '\r');

    private static IEnumerable<ProgramNode> Children(ProgramNode node)
    {
        IEnumerable<ProgramNode?> children = node switch
        {
            ProgramMember member => [member.Target],
            ProgramIndex index => [index.Target, index.Index],
            ProgramCall call => [call.Callee, .. call.Arguments],
            ProgramArgument argument => [argument.Value],
            ProgramMap map => [map.Type, .. map.Entries],
            ProgramEntry entry => [entry.Key, entry.Value],
            ProgramList list => [list.Type, .. list.Items],
            ProgramFunction function => [function.Body],
            ProgramUnary unary => [unary.Operand],
            ProgramBinary binary => [binary.Left, binary.Right],
            ProgramOpaque opaque => opaque.Parts.OrderBy(part => part.Span),
            ProgramBlock block => block.Statements,
            ProgramAssignment assignment => [.. assignment.Targets, assignment.Value],
            ProgramExpressionStatement statement => [statement.Expression],
            ProgramReturn returned => [returned.Value],
            ProgramFunctionDeclaration function => [function.Body],
            ProgramClass type => [type.Body],
            ProgramLoop loop => [loop.Source, loop.Body],
            ProgramBranch branch => branch.Blocks,
            _ => [],
        };
        return children.OfType<ProgramNode>();
    }
}
