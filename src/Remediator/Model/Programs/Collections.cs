using Remediator.Sources.Data;

namespace Remediator.Model.Programs;

/// <summary>What methods and functions of lists and maps give.</summary>
internal static class Collections
{
    private const int MaxItems = 256;

    /// <summary>The result of a method; null when it is none of a list or map.</summary>
    public static Value? Call(Interpreter interpreter, Value target, string method, CallArguments arguments)
    {
        switch (target, method)
        {
            case (ListValue list, "map" or "flatmap"):
                return arguments.At(0) is FunctionValue mapped
                    ? new ListValue([.. list.Items.Take(MaxItems).SelectMany((item, i) => Spread(interpreter.Invoke(mapped, [item, Number(i)], null), method == "flatmap"))])
                    : null;
            case (ListValue list, "foreach"):
                if (arguments.At(0) is FunctionValue each)
                {
                    for (var i = 0; i < Math.Min(list.Items.Count, MaxItems); i++)
                        interpreter.Invoke(each, [list.Items[i], Number(i)], null);
                }
                return Interpreter.Unknown();
            case (ListValue list, "concat"):
                return arguments.All.Select(Interpreter.Plain).All(other => other is ListValue { Items.Count: < MaxItems }) && list.Items.Count < MaxItems
                    ? new ListValue([.. list.Items, .. arguments.All.SelectMany(other => ((ListValue)Interpreter.Plain(other)).Items)])
                    : null;
            case (ListValue list, "filter" or "slice" or "reverse" or "sort"):
                return list;
            case (ListValue list, "join"):
                return Joined(list, arguments.At(0) is { } separator ? Interpreter.TextOf(separator) ?? "," : ",");
            case (ScalarValue between, "join"):
                return arguments.At(0) is { } items && Interpreter.Plain(items) is ListValue parts ? Joined(parts, between.Text) : null;
            case (MapValue map, "items" or "entries"):
                return Pairs(map);
            case (MapValue map, "values"):
                return new ListValue([.. map.Entries.Select(entry => entry.Value)]);
            case (MapValue map, "keys"):
                return new ListValue([.. map.Entries.Select(entry => (Value)new ScalarValue(entry.Name))]);
            case (MapValue map, "get"):
                return arguments.At(0) is { } key && Interpreter.TextOf(key) is { } name ? map[name] ?? arguments.At(1) ?? Interpreter.Unknown() : Interpreter.Unknown();
            default:
                return null;
        }
    }

    /// <summary>The result of a function over collections (<c>Object.entries</c>, <c>enumerate</c>).</summary>
    public static Value Function(string name, CallArguments arguments)
    {
        var first = arguments.At(0) is { } value ? Interpreter.Plain(value) : Interpreter.Unknown();
        switch (name, first)
        {
            case ("object.entries", MapValue map):
                return Pairs(map);
            case ("object.keys", MapValue map):
                return new ListValue([.. map.Entries.Select(entry => (Value)new ScalarValue(entry.Name))]);
            case ("object.values", MapValue map):
                return new ListValue([.. map.Entries.Select(entry => entry.Value)]);
            case ("object.assign", MapValue):
                return new MapValue([.. arguments.All.Select(Interpreter.Plain).OfType<MapValue>().SelectMany(map => map.Entries)]);
            case ("object.fromentries", ListValue pairs) when pairs.Items.Count <= MaxItems:
                var entries = new List<MapEntry>();
                foreach (var pair in pairs.Items)
                {
                    if (Interpreter.Plain(pair) is not ListValue { Items: [var key, var held] } || Interpreter.TextOf(key) is not { } entryName)
                        return Interpreter.Unknown();
                    entries.RemoveAll(entry => entry.Name == entryName);
                    entries.Add(new MapEntry(entryName, held));
                }
                return new MapValue(entries);
            case ("object.fromentries", MapValue map):
                return map;
            case ("enumerate", ListValue list):
                return new ListValue([.. list.Items.Select((item, i) => (Value)new ListValue([Number(i), item]))]);
            case ("zip", ListValue list) when arguments.At(1) is { } other && Interpreter.Plain(other) is ListValue second:
                return new ListValue([.. list.Items.Zip(second.Items, (a, b) => (Value)new ListValue([a, b]))]);
            default:
                return Interpreter.Unknown();
        }
    }

    private static ListValue Pairs(MapValue map) => new([.. map.Entries.Select(entry => (Value)new ListValue([new ScalarValue(entry.Name), entry.Value]))]);

    private static IEnumerable<Value> Spread(Value value, bool isFlat) => isFlat && Interpreter.Plain(value) is ListValue list ? list.Items : [value];

    private static TemplateValue Joined(ListValue list, string separator) =>
        new([.. list.Items.SelectMany((item, i) => i == 0 ? new[] { item } : [new ScalarValue(separator), item])]);

    private static ScalarValue Number(int value) => new($"{value}", ScalarKind.Number);
}
