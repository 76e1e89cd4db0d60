using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Syntax;

/// <summary>A variable by its name.</summary>
internal sealed class VariableExpression(string name, int start, int end) : PathExpression(start, end)
{
    public string Name => name;

    public bool IsLocal => name[0] == '$';

    public override void Write(RenderContext context, object? value)
    {
        if (name == "$")
            throw context.Error(this, "`$` cannot be assigned");
        if (IsLocal)
            context.Variables.Locals[name] = value;
        else if (name is "include" or "include_join" or "empty")
            throw context.Error(this, $"`{name}` is built in and cannot be assigned");
        else
            context.Variables.Set(name, value);
    }

    protected override object? Read(RenderContext context)
    {
        object? value;
        if (IsLocal ? context.Variables.TryGetLocal(name, out value) : context.Variables.TryGet(name, out value))
            return value;
        if (!IsLocal)
        {
            if (context.Variables.IsHidden(name))
                throw context.Error(this, $"`{name}` belongs to the caller of this function; pass it as an argument");
            if (context.Options.Functions.ByName.TryGetValue(name, out var function))
                return new HostFunction(name, function);
            if (Builtins.IsUnsupportedGlobal(name))
                throw context.Error(this, $"`{name}` is not supported");
            if (Builtins.TryGetGlobal(name, out value))
                return value;
        }
        return context.Options.StrictVariables ? throw context.Error(this, $"the variable `{name}` is not defined") : null;
    }
}
