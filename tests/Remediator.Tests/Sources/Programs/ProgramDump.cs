using Remediator.Sources.Programs;

namespace Remediator.Tests.Sources.Programs;

/// <summary>Writes a tree of a program on one line, with the structure that the text only implies.</summary>
internal static class ProgramDump
{
    public static string Of(IEnumerable<ProgramStatement> statements) => string.Join("; ", statements.Select(Of));

    public static string Of(ProgramExpression expression) => expression switch
    {
        ProgramName name => name.Name.Length == 0 ? "_" : name.Name,
        ProgramMember member => $"{Of(member.Target)}.{member.Name}",
        ProgramIndex index => $"{Of(index.Target)}[{Of(index.Index)}]",
        ProgramLiteral literal => literal.Text,
        ProgramText text => $"{(text.Tag is { } tag ? Of(tag) : "")}{text.Opening}{string.Concat(text.Parts.Select(Of))}{text.Opening}",
        ProgramCall call => $"{(call.IsNew ? "new " : "")}{Of(call.Callee)}({string.Join(", ", call.Arguments.Select(argument => argument.Spread + Of(argument.Value)))})",
        ProgramMap map => $"map({string.Join(", ", map.Entries.Select(Of))})",
        ProgramList list => $"list({string.Join(", ", list.Items.Select(Of))})",
        ProgramFunction function => $"func({Of(function.Parameters)}) {(function.Body is { } body ? Of(body) : Of(function.Result!))}",
        ProgramUnary unary => $"{unary.Operator}{(char.IsAsciiLetter(unary.Operator[^1]) ? " " : "")}{Of(unary.Operand)}",
        ProgramBinary binary => $"({Of(binary.Left)} {binary.Operator} {Of(binary.Right)})",
        ProgramConditional conditional => $"({Of(conditional.Condition)} ? {Of(conditional.WhenTrue)} : {Of(conditional.WhenFalse)})",
        ProgramComprehension made => $"for {string.Join(' ', made.Names)} over {Of(made.Source)} {Of(made.Element)}",
        ProgramOpaque opaque => $"opaque({string.Join(", ", opaque.Parts.Select(Of))})",
        _ => throw new InvalidOperationException($"there is no text for a {expression.GetType().Name}"),
    };

    private static string Of(ProgramStatement statement) => statement switch
    {
        ProgramAssignment assignment => $"set {Targets(assignment)}{Typed(assignment.Type)} {assignment.Operator} {Of(assignment.Value)}",
        ProgramField field => $"field {field.Name}{Typed(field.Type)}",
        ProgramExpressionStatement expression => Of(expression.Expression),
        ProgramReturn { Value: null } => "return",
        ProgramReturn { Value: { } value } => $"return {Of(value)}",
        ProgramBlock { Statements.Count: 0 } => "{ }",
        ProgramBlock block => $"{{ {Of(block.Statements)} }}",
        ProgramFunctionDeclaration function => $"func {function.Name}({Of(function.Parameters)}) {Of(function.Body)}",
        ProgramClass type => $"class {type.Name}{(type.Bases.Count > 0 ? " : " : "")}{string.Join(' ', type.Bases.Select(Of))} {Of(type.Body)}",
        ProgramLoop loop => $"loop {string.Concat(loop.Names.Select(name => name + " "))}{(loop.Source is { } source ? $"over {Of(source)} " : "")}{Of(loop.Body)}",
        ProgramBranch branch => $"branch {(branch.Condition is { } condition ? Of(condition) + " " : "")}{string.Join(' ', branch.Blocks.Select(Of))}",
        ProgramImport import => $"import {(import.IsTypeOnly ? "type " : "")}{import.Module}({string.Join(", ", import.Names.Select(name => name.Name == name.Alias ? name.Name : $"{name.Name} as {name.Alias}"))})",
        ProgramOpaqueStatement => "opaque",
        _ => throw new InvalidOperationException($"there is no text for a {statement.GetType().Name}"),
    };

    private static string Of(ProgramTextPart part) => part.Expression is { } expression ? $"${{{Of(expression)}}}" : part.Text!;

    private static string Of(ProgramEntry entry) => entry switch
    {
        { IsSpread: true } => "..." + Of(entry.Value),
        { IsShorthand: true } => entry.Name!,
        { IsComputed: true } => $"[{Of(entry.Key!)}]: {Of(entry.Value)}",
        _ => $"{Of(entry.Key!)}: {Of(entry.Value)}",
    };

    private static string Of(IReadOnlyList<ProgramParameter> parameters) => string.Join(", ", parameters.Select(Of));

    private static string Of(ProgramParameter parameter)
    {
        var names = string.Join(", ", parameter.Names.Select(name => name.Length == 0 ? "_" : name));
        return (parameter.IsProperty ? "+" : "") + (parameter.IsPattern ? $"({names})" : names) + Typed(parameter.Type) + (parameter.Default is { } value ? $" = {Of(value)}" : "");
    }

    private static string Targets(ProgramAssignment assignment)
    {
        if (!assignment.IsPattern)
            return Of(assignment.Targets.ShouldHaveSingleItem());
        var targets = assignment.Targets.Select((target, i) => assignment.IsByName ? $"{assignment.Members[i]} as {Of(target)}" : Of(target));
        return $"({string.Join(", ", targets)})";
    }

    private static string Typed(string type) => type.Length == 0 ? "" : " " + type;
}
