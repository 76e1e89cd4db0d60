using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>An object <c>{a: 1, "b c": 2}</c>.</summary>
internal sealed class ObjectExpression(IReadOnlyList<KeyValuePair<string, Expression>> members, int start, int end) : Expression(start, end)
{
    public override object? Evaluate(RenderContext context)
    {
        var value = new ObjectValue();
        foreach (var (name, member) in members)
            value[name] = context.Evaluate(member);
        return value;
    }
}
