namespace Remediator.Model.Programs;

/// <summary>The ids that constructs are made under: <c>Stack</c>, then each construct's own (CDK and CDKTF).</summary>
internal static class ConstructPaths
{
    // Names are short; longer ones are made to be.
    private const int MaxParts = 500;
    private const int MaxCharacters = 4_000;

    /// <summary>Gives a construct its path, from the arguments that its library class takes: a scope and an id.</summary>
    public static void Place(ObjectValue made, ClassValue type, IReadOnlyList<Value> arguments)
    {
        var scope = arguments is [ObjectValue owner, ..] ? owner : null;
        IReadOnlyList<Value> path = arguments is [_, var id, ..] ? [.. scope?.ConstructPath ?? [], id] : [];
        // A stack is where paths begin: logical ids count from there.
        (made.StackPath, made.ConstructPath) = type.Declaration.Bases.Any(IsStack) ? ([.. scope?.StackPath ?? [], .. path], []) : (scope?.StackPath ?? [], path);
    }

    /// <summary>The path of a resource.</summary>
    public static IReadOnlyList<Value> Of(Value? scope, Value? id) => id is null ? [] : scope is ObjectValue owner ? [.. owner.ConstructPath, id] : [id];

    /// <summary>The path of the stack that a resource belongs to; empty for none that the program declares.</summary>
    public static IReadOnlyList<Value> StackOf(Value? scope) => (scope as ObjectValue)?.StackPath ?? [];

    /// <summary>The parts of a path in one text, with <c>*</c> for what is unknown.</summary>
    public static string PatternOf(IReadOnlyList<Value> path, string separator) => string.Join(separator, path.Select(PatternOf));

    /// <summary>A text with <c>*</c> for what is unknown.</summary>
    public static string PatternOf(Value value)
    {
        var text = new System.Text.StringBuilder();
        var budget = MaxParts;
        Append(text, value, ref budget);
        return text.ToString().Replace("**", "*", StringComparison.Ordinal);
    }

    private static void Append(System.Text.StringBuilder text, Value value, ref int budget)
    {
        switch (Interpreter.Plain(value))
        {
            case ScalarValue scalar when text.Length + scalar.Text.Length <= MaxCharacters:
                text.Append(scalar.Text);
                break;
            case TemplateValue template when budget > 0:
                foreach (var part in template.Parts)
                {
                    if (--budget < 0)
                        break;
                    Append(text, part, ref budget);
                }
                break;
            default:
                text.Append('*');
                break;
        }
    }

    private static bool IsStack(Sources.Programs.ProgramExpression type) => type switch
    {
        Sources.Programs.ProgramMember member => member.Name.EndsWith("Stack", StringComparison.Ordinal),
        Sources.Programs.ProgramName name => name.Name.EndsWith("Stack", StringComparison.Ordinal),
        Sources.Programs.ProgramCall call => IsStack(call.Callee),
        _ => false,
    };
}
