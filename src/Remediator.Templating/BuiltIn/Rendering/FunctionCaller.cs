using Remediator.Templating.BuiltIn.Syntax;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>Calls functions: takes the input of a pipe, binds and converts the arguments, and watches the depth.</summary>
internal static class FunctionCaller
{
    public static object? Call(RenderContext context, Node call, Callable function, IReadOnlyList<Expression> arguments, bool takesPipe)
    {
        var values = new ListValue();
        var bound = new CallArguments(context, call, values);
        ulong given = 0;
        var named = false;
        if (takesPipe && context.PipeInputs.TryPop(out var input))
            Bind(context, function, input, bound, ref given, ref named);
        foreach (var argument in arguments)
            Bind(context, function, argument, bound, ref given, ref named);
        Complete(context, call, function, bound, given);
        return Invoke(context, call, function, bound);
    }

    /// <summary>Calls a function with values at hand, as <c>array.each</c> does.</summary>
    public static object? Call(RenderContext context, Node call, Callable function, params object?[] arguments)
    {
        var values = new ListValue();
        var bound = new CallArguments(context, call, values);
        ulong given = 0;
        foreach (var argument in arguments)
            Add(context, function, values.Count, argument, call, bound, ref given);
        Complete(context, call, function, bound, given);
        return Invoke(context, call, function, bound);
    }

    private static object? Invoke(RenderContext context, Node call, Callable function, CallArguments bound)
    {
        context.EnterCall(call);
        context.CheckStack(call);
        var pending = context.PipeInputs;
        // What pipes of the caller still hold is not for calls inside the function.
        if (pending.Count > 0)
            context.PipeInputs = new Stack<Expression>();
        var result = function.Invoke(context, bound);
        context.PipeInputs = pending;
        context.LeaveCall();
        return result;
    }

    private static void Bind(RenderContext context, Callable function, Expression argument, CallArguments bound, ref ulong given, ref bool named)
    {
        if (argument is NamedArgument namedArgument)
        {
            named = true;
            BindNamed(context, function, namedArgument, bound, ref given);
            return;
        }
        if (named)
            throw context.Error(argument, "this argument cannot follow a named one");
        var value = context.Evaluate(argument);
        if (argument is not UnaryExpression { IsExpansion: true })
        {
            Add(context, function, bound.Values.Count, value, argument, bound, ref given);
            return;
        }
        foreach (var item in Coercion.ToList(value) ?? throw context.Error(argument, "`^` takes a list"))
            Add(context, function, bound.Values.Count, item, argument, bound, ref given);
    }

    private static void BindNamed(RenderContext context, Callable function, NamedArgument argument, CallArguments bound, ref ulong given)
    {
        var index = IndexOf(function.Parameters, argument.Name);
        if (index >= 0)
            Add(context, function, index, context.Evaluate(argument), argument, bound, ref given);
        else if (function.Parameters is null && argument.Name != "size")
            bound.Values.SetMember(argument.Name, context.Evaluate(argument));
        else
            throw context.Error(argument, $"the function has no parameter `{argument.Name}`");
    }

    private static int IndexOf(IReadOnlyList<Parameter>? parameters, string name)
    {
        for (var i = 0; i < parameters?.Count; i++)
        {
            if (parameters[i].Name == name)
                return i;
        }
        return -1;
    }

    private static void Add(RenderContext context, Callable function, int index, object? value, Node argument, CallArguments bound, ref ulong given)
    {
        var parameters = function.Parameters;
        if (parameters is not null)
        {
            var rest = function.TakesRest ? parameters.Count - 1 : parameters.Count;
            if (index >= rest && !function.TakesRest && !function.TakesMore)
                throw context.Error(function is ScriptFunction ? argument : bound.Call, $"the function takes at most {parameters.Count} arguments");
            if (index < rest)
            {
                given |= 1UL << index;
                value = Convert(context, parameters[index].Kind, value, argument);
            }
        }
        while (bound.Values.Count < index)
            bound.Values.Add(null);
        if (index < bound.Values.Count)
            bound.Values[index] = value;
        else
            bound.Values.Add(value);
        bound.Locate(index, argument.Start);
    }

    /// <summary>Fills in defaults, and reports what is missing where it should stand.</summary>
    private static void Complete(RenderContext context, Node call, Callable function, CallArguments bound, ulong given)
    {
        if (function.Parameters is not { } parameters)
        {
            if (bound.Values.Count < function.Required)
                throw context.Source.Error(call.End, $"the function takes at least {function.Required} argument");
            return;
        }
        var declared = function.TakesRest ? parameters.Count - 1 : parameters.Count;
        for (var i = 0; i < declared; i++)
        {
            if ((given & (1UL << i)) != 0)
                continue;
            if (!parameters[i].IsOptional)
                throw context.Source.Error(call.End, $"the argument `{parameters[i].Name}` is missing");
            while (bound.Values.Count <= i)
                bound.Values.Add(null);
            bound.Values[i] = parameters[i].Default;
        }
        if (function.TakesRest)
            CollectRest(bound.Values, declared);
    }

    private static void CollectRest(ListValue values, int declared)
    {
        var rest = new ListValue();
        for (var i = declared; i < values.Count; i++)
            rest.Add(values[i]);
        while (values.Count > declared)
            values.RemoveAt(values.Count - 1);
        values.Add(rest);
    }

    private static object? Convert(RenderContext context, ParameterKind kind, object? value, Node argument)
    {
        switch (kind)
        {
            case ParameterKind.Text:
                return value is null ? null : ValueText.Of(context, value);
            case ParameterKind.Integer:
                return Coercion.ToInteger(value, reason => context.Error(argument, reason));
            case ParameterKind.Boolean:
                return value is bool ? value : throw context.Error(argument, "a truth value is needed here");
            case ParameterKind.Number:
                return value is null || Coercion.IsNumber(value) ? value : throw context.Error(argument, "a number is needed here");
            case ParameterKind.List:
                return value is null ? null : Coercion.ToList(value) ?? throw context.Error(argument, "a list is needed here");
            case ParameterKind.Object:
                return value is null or ObjectValue ? value : throw context.Error(argument, "an object is needed here");
            case ParameterKind.Function:
                return value is Callable or null ? value : throw context.Error(argument, "a function is needed here; prefix its name with `@`");
            default:
                return value;
        }
    }
}
