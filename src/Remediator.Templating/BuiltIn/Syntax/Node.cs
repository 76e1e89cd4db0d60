namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A piece of syntax and its place in the template, half-open.</summary>
internal abstract class Node(int start, int end)
{
    public int Start => start;

    public int End => end;
}
