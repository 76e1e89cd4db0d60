using Remediator.Sources.Programs;

namespace Remediator.Tests.Sources.Programs;

/// <summary>Writes a tree of a Go program on one line, with the structure that the text only implies.</summary>
internal static class GoDump
{
    public static string Of(IEnumerable<ProgramStatement> statements) => string.Join("; ", statements.Select(Of));

    public static string Of(ProgramExpression expression) => expression switch
    {
        ProgramName name => name.Name,
        ProgramMember member => $"{Of(member.Target)}.{member.Name}",
        ProgramIndex index => $"{Of(index.Target)}[{Of(index.Index)}]",
        ProgramLiteral literal => literal.Text,
        ProgramText text => $"\"{text.Literal}\"",
        ProgramCall call => $"{Of(call.Callee)}({string.Join(", ", call.Arguments.Select(argument => Of(argument.Value) + argument.Spread))})",
        ProgramMap map => $"{Type(map.Type)}map({string.Join(", ", map.Entries.Select(Of))})",
        ProgramList list => $"{Type(list.Type)}list({string.Join(", ", list.Items.Select(Of))})",
        ProgramFunction function => $"func({Of(function.Parameters)}) {Of(function.Body!)}",
        ProgramUnary unary => unary.Operator + Of(unary.Operand),
        ProgramBinary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        ProgramOpaque opaque => $"opaque({string.Join(", ", opaque.Parts.Select(Of))})",
        _ => throw new InvalidOperationException($"Go has no {expression.GetType().Name}"),
    };

    private static string Of(ProgramStatement statement) => statement switch
    {
        ProgramAssignment assignment => $"set {Targets(assignment)}{Typed(assignment.Type)} {assignment.Operator} {Of(assignment.Value)}",
        ProgramField field => $"field {field.Name} {field.Type}",
        ProgramExpressionStatement expression => Of(expression.Expression),
        ProgramReturn { Value: null } => "return",
        ProgramReturn { Value: { } value } => $"return {Of(value)}",
        ProgramBlock { Statements.Count: 0 } => "{ }",
        ProgramBlock block => $"{{ {Of(block.Statements)} }}",
        ProgramFunctionDeclaration function => $"func {Receiver(function)}{function.Name}({Of(function.Parameters)}) {Of(function.Body)}",
        ProgramClass type => $"class {type.Name}{(type.Bases.Count > 0 ? " : " : "")}{string.Join(' ', type.Bases.Select(Of))} {Of(type.Body)}",
        ProgramLoop loop => $"loop {string.Concat(loop.Names.Select(name => name + " "))}{(loop.Source is { } source ? $"over {Of(source)} " : "")}{Of(loop.Body)}",
        ProgramBranch branch => $"branch {(branch.Condition is { } condition ? Of(condition) + " " : "")}{string.Join(' ', branch.Blocks.Select(Of))}",
        ProgramImport import => $"import {import.Module}",
        ProgramOpaqueStatement => "opaque",
        _ => throw new InvalidOperationException($"Go has no {statement.GetType().Name}"),
    };

    private static string Of(ProgramEntry entry) => $"{(entry.IsComputed ? $"[{Of(entry.Key!)}]" : Of(entry.Key!))}: {Of(entry.Value)}";

    private static string Of(IReadOnlyList<ProgramParameter> parameters) =>
        string.Join(", ", parameters.Select(parameter => $"{parameter.Names.ShouldHaveSingleItem()} {parameter.Type}"));

    private static string Receiver(ProgramFunctionDeclaration function) => function.Receiver is { } receiver ? $"[{Of([receiver])}] " : "";

    private static string Targets(ProgramAssignment assignment)
    {
        var targets = string.Join(", ", assignment.Targets.Select(Of));
        return assignment.IsPattern ? $"({targets})" : targets;
    }

    private static string Type(ProgramExpression? type) => type is null ? "" : Of(type) + " ";

    private static string Typed(string type) => type.Length == 0 ? "" : " " + type;
}
