namespace Remediator.Model.Programs;

/// <summary>The ids that constructs are made under: <c>Stack</c>, then each construct's own (CDK and CDKTF).</summary>
internal static class ConstructPaths
{
    // Names are short; longer ones are made to be.
    private const int MaxParts = 500;
    private const int MaxCharacters = 4_000;

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
