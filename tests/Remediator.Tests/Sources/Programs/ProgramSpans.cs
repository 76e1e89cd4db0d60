using Remediator.Sources.Programs;

namespace Remediator.Tests.Sources.Programs;

/// <summary>Checks that the nodes of a program lie in their parents, in order, and without blanks at their ends.</summary>
internal static class ProgramSpans
{
    /// <summary>Checks a node and all below it.</summary>
    /// <returns>The level of the deepest one.</returns>
    public static int Check(ProgramFile file, ProgramNode node, int depth = 0)
    {
        var text = file.Source.Text;
        node.Span.Start.ShouldBeInRange(0, node.Span.End);
        node.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        if (depth > 0 && !IsTight(text, node))
            Assert.Fail($"{node.GetType().Name} {node.Span}: `{file.Source.Slice(node.Span)}`");
        var deepest = depth;
        var end = node.Span.Start;
        foreach (var child in Children(node))
        {
            if (child.Span.Start < end || child.Span.End > node.Span.End)
                Assert.Fail($"{child.GetType().Name} {child.Span} lies outside of its place in {node.GetType().Name} {node.Span} from {end}");
            end = child.Span.End;
            deepest = Math.Max(deepest, Check(file, child, depth + 1));
        }
        return deepest;
    }

    /// <summary>Whether a node or one below it is an expression that was not understood.</summary>
    public static IEnumerable<ProgramOpaque> Opaque(ProgramNode node) =>
        Children(node).SelectMany(Opaque).Concat(node is ProgramOpaque opaque ? [opaque] : []);

    private static bool IsTight(string text, ProgramNode node)
    {
        // Nothing stands where an array has a hole, `yield` no value, a clause no statements.
        if (node.Span.IsEmpty)
            return node is ProgramName { Name: "" } or ProgramLiteral { Kind: ProgramLiteralKind.Nothing } or ProgramBlock { Statements.Count: 0 };
        return !char.IsWhiteSpace(text[node.Span.Start]) && !char.IsWhiteSpace(text[node.Span.End - 1]);
    }

    private static IEnumerable<ProgramNode> Children(ProgramNode node)
    {
        IEnumerable<ProgramNode?> children = node switch
        {
            ProgramMember member => [member.Target],
            ProgramIndex index => [index.Target, index.Index],
            ProgramText text => [text.Tag, .. text.Parts.Select(part => part.Expression)],
            ProgramCall call => [call.Callee, .. call.Arguments],
            ProgramArgument argument => [argument.Value],
            ProgramMap map => map.Entries,
            // A shorthand and its default stand in the place of the key, too.
            ProgramEntry entry when entry.Key?.Span.Start == entry.Value.Span.Start => [entry.Value],
            ProgramEntry entry => [entry.Key, entry.Value],
            ProgramList list => list.Items,
            ProgramFunction function => [.. function.Parameters.Select(parameter => parameter.Default), function.Result, function.Body],
            ProgramUnary unary => [unary.Operand],
            ProgramBinary binary => [binary.Left, binary.Right],
            ProgramConditional conditional => [conditional.Condition, conditional.WhenTrue, conditional.WhenFalse],
            ProgramOpaque opaque => opaque.Parts,
            ProgramBlock block => block.Statements,
            ProgramAssignment assignment => [.. assignment.Targets.OrderBy(target => target.Span), assignment.Value],
            ProgramExpressionStatement statement => [statement.Expression],
            ProgramReturn returned => [returned.Value],
            ProgramFunctionDeclaration function => [.. function.Parameters.Select(parameter => parameter.Default), function.Body],
            ProgramClass type => [.. type.Bases, type.Body],
            ProgramLoop loop => [loop.Source, loop.Body],
            ProgramBranch branch => [branch.Condition, .. branch.Blocks],
            _ => [],
        };
        return children.OfType<ProgramNode>();
    }
}
