namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An operator as a place for errors.</summary>
internal sealed class OperatorNode(int start, int end) : Node(start, end);
