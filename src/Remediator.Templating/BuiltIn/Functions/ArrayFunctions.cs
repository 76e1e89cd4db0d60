using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The functions of <c>array</c>. They leave their list as it is and give a new one.</summary>
internal static class ArrayFunctions
{
    public static BuiltinFunction? Find(string name) => name switch
    {
        "add" => new(static a => Copy(a, list => list.Add(a[1])), List(), new Parameter("value")),
        "add_range" or "concat" => new(Concat, List("list1"), List("list2")),
        "any" => new(static a => Any(a), takesMore: true, List(), Function),
        "compact" => new(static a => a.List(0) is { } list ? new ListValue(list.Where(item => item is not null)) : null, List()),
        "contains" => new(static a => a.List(0) is { } list && list.Any(item => Equals(item, a[1])), List(), new Parameter("item")),
        "each" => new(Each, List(), Function),
        "filter" => new(Filter, List(), Function),
        "first" => new(static a => a.List(0) is { Count: > 0 } list ? list[0] : null, List()),
        "last" => new(static a => a.List(0) is { Count: > 0 } list ? list[list.Count - 1] : null, List()),
        "insert_at" => new(InsertAt, List(), Integer("index"), new Parameter("value")),
        "join" => new(Join, List(), new Parameter("delimiter", ParameterKind.Text), Function with { IsOptional = true }),
        "limit" => new(static a => a.List(0) is { } list ? new ListValue(list.Take(a.Integer(1))) : null, List(), Integer("count")),
        "map" => new(Map, List(), new Parameter("member", ParameterKind.Text)),
        "offset" => new(static a => a.List(0) is { } list ? new ListValue(list.Skip(a.Integer(1))) : null, List(), Integer("index")),
        "remove_at" => new(RemoveAt, List(), Integer("index")),
        "reverse" => new(static a => a.List(0) is { } list ? new ListValue(list.Reverse()) : null, List()),
        "size" => new(static a => a.List(0)?.Count ?? 0, List()),
        "sort" => new(Sort, List(), new Parameter("member", ParameterKind.Text, IsOptional: true)),
        "uniq" => new(static a => a.List(0) is { } list ? new ListValue(list.Distinct()) : null, List()),
        _ => null,
    };

    private static Parameter Function => new("function", ParameterKind.Function);

    private static Parameter List(string name = "list") => new(name, ParameterKind.List);

    private static Parameter Integer(string name) => new(name, ParameterKind.Integer);

    private static ListValue Copy(CallArguments a, Action<ListValue> change)
    {
        var list = new ListValue(a.List(0) ?? []);
        change(list);
        return list;
    }

    private static ListValue Concat(CallArguments a)
    {
        a.Context.CheckLength((a.List(0)?.Count ?? 0L) + (a.List(1)?.Count ?? 0), a.Error);
        return new ListValue([.. a.List(0) ?? [], .. a.List(1) ?? []]);
    }

    private static Callable FunctionOf(CallArguments a) => a[1] as Callable ?? throw a.ErrorAt(1, "a function is needed here; prefix its name with `@`");

    private static bool Any(CallArguments a)
    {
        var function = FunctionOf(a);
        foreach (var item in a.List(0) ?? [])
        {
            object?[] arguments = [item, .. a.Values.Skip(2)];
            if (Coercion.ToBoolean(FunctionCaller.Call(a.Context, a.Call, function, arguments)))
                return true;
        }
        return false;
    }

    private static ListValue? Each(CallArguments a)
    {
        var function = FunctionOf(a);
        return a.List(0) is { } list ? new ListValue(list.Select(item => FunctionCaller.Call(a.Context, a.Call, function, item))) : null;
    }

    private static ListValue? Filter(CallArguments a)
    {
        var function = FunctionOf(a);
        return a.List(0) is { } list
            ? new ListValue(list.Where(item => Coercion.ToBoolean(FunctionCaller.Call(a.Context, a.Call, function, item))))
            : null;
    }

    private static ListValue InsertAt(CallArguments a) => Copy(a, list =>
    {
        var index = Math.Max(a.Integer(1), 0);
        a.Context.CheckLength(index, a.Error);
        while (list.Count < index)
            list.Add(null);
        list.Insert(index, a[2]);
    });

    private static ListValue RemoveAt(CallArguments a) => Copy(a, list =>
    {
        var index = a.Integer(1) < 0 ? a.Integer(1) + list.Count : a.Integer(1);
        if (index >= 0 && index < list.Count)
            list.RemoveAt(index);
    });

    private static string Join(CallArguments a)
    {
        var builder = new System.Text.StringBuilder();
        var list = a.List(0) ?? [];
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                builder.Append(a.Text(1));
            var text = ValueText.Of(a.Context, list[i]);
            builder.Append(a[2] is Callable function ? ValueText.Of(a.Context, FunctionCaller.Call(a.Context, a.Call, function, text)) : text);
            a.Context.CheckLength(builder.Length, a.Error);
        }
        return builder.ToString();
    }

    private static ListValue Map(CallArguments a)
    {
        var mapped = new ListValue();
        foreach (var item in a.List(0) ?? [])
        {
            if (Members.TryGet(item, a.Text(1) ?? "", out var value))
                mapped.Add(value);
        }
        return mapped;
    }

    private static ListValue? Sort(CallArguments a)
    {
        if (a.List(0) is not { } list)
            return null;
        List<object?> keys = a.Text(1) is { Length: > 0 } member
            ? [.. list.Select(item => Members.TryGet(item, member, out var key) ? key : null)]
            : [.. list];
        CheckComparable(a, keys);
        return new ListValue(keys.Zip(list).OrderBy(pair => pair.First, Comparer<object?>.Create(Compare)).Select(pair => pair.Second));
    }

    /// <summary>Values are compared within their type only.</summary>
    private static void CheckComparable(CallArguments a, List<object?> keys)
    {
        object? first = null;
        foreach (var key in keys)
        {
            first ??= key;
            if (keys.Count > 1 && key is not (null or IComparable) || key is not null && key.GetType() != first!.GetType())
                throw a.Error("only numbers of one type, or only strings, can be sorted");
        }
    }

    private static int Compare(object? x, object? y) =>
        x is string text && y is string other ? string.CompareOrdinal(text, other) : Comparer<object>.Default.Compare(x, y);
}
