namespace Remediator.Model.Programs;

/// <summary>The ids that constructs are made under: <c>Stack</c>, then each construct's own (CDK and CDKTF).</summary>
internal static class ConstructPaths
{
    /// <summary>The path of a construct from the arguments that its library class takes: a scope and an id.</summary>
    public static IReadOnlyList<Value> Of(ClassValue type, IReadOnlyList<Value> arguments)
    {
        // A stack is where paths begin: logical ids count from there.
        if (type.Declaration.Bases.Any(IsStack))
            return [];
        return arguments is [ObjectValue scope, var id, ..] ? [.. scope.ConstructPath, id] : arguments is [_, var only, ..] ? [only] : [];
    }

    /// <summary>The path of a resource.</summary>
    public static IReadOnlyList<Value> Of(Value? scope, Value? id) => id is null ? [] : scope is ObjectValue owner ? [.. owner.ConstructPath, id] : [id];

    /// <summary>A text with <c>*</c> for what is unknown.</summary>
    public static string PatternOf(Value value) => Interpreter.Plain(value) switch
    {
        ScalarValue scalar => scalar.Text,
        TemplateValue template => string.Concat(template.Parts.Select(PatternOf)).Replace("**", "*", StringComparison.Ordinal),
        _ => "*",
    };

    private static bool IsStack(Sources.Programs.ProgramExpression type) => type switch
    {
        Sources.Programs.ProgramMember member => member.Name.EndsWith("Stack", StringComparison.Ordinal),
        Sources.Programs.ProgramName name => name.Name.EndsWith("Stack", StringComparison.Ordinal),
        Sources.Programs.ProgramCall call => IsStack(call.Callee),
        _ => false,
    };
}
