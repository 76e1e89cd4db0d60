using System.Globalization;
using System.Numerics;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The functions of <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static BuiltinFunction? Find(string name) => name switch
    {
        "default" => new(static a => a[0] is null or "" ? a[1] : a[0], Value, new Parameter("default")),
        "format" => new(Format, Value, new Parameter("format", ParameterKind.Text)),
        "from_json" => new(static a => JsonReader.Read(a), new Parameter("json", ParameterKind.Text)),
        "has_key" => new(static a => Object(a)?.ContainsKey(a.Text(1) ?? "") ?? false, Value, new Parameter("key", ParameterKind.Text)),
        "has_value" => new(
            static a => Object(a) is { } members && members.TryGetValue(a.Text(1) ?? "", out var value) && value is not null,
            Value, new Parameter("key", ParameterKind.Text)),
        "keys" => new(static a => new ListValue(Object(a)?.Keys ?? []), Value),
        "values" => new(static a => new ListValue(Object(a)?.Values ?? []), Value),
        "kind" => new(Kind, Value),
        "size" => new(static a => Coercion.ToList(a[0])?.Count ?? 0, Value),
        "to_json" => new(static a => JsonWriter.Write(a), Value),
        "typeof" => new(static a => TypeOf(a[0]), Value),
        _ => null,
    };

    private static Parameter Value => new("value");

    private static ObjectValue? Object(CallArguments a) => a[0] is ListValue or RangeValue or LoopState or BuiltinNamespace or CapturedText
        ? throw a.ErrorAt(0, "an object is needed here")
        : a[0] as ObjectValue;

    private static string Format(CallArguments a)
    {
        if (a[0] is null)
            return "";
        try
        {
            return a[0] is IFormattable value
                ? value.ToString(a.Text(1), CultureInfo.InvariantCulture)
                : throw a.ErrorAt(0, "only numbers are formatted");
        }
        catch (FormatException e)
        {
            throw a.Context.Error(a.Call, "this is no format for the number", e);
        }
    }

    private static string? TypeOf(object? value) => value switch
    {
        null => null,
        bool => "boolean",
        string => "string",
        ListValue => "array",
        RangeValue => "iterator",
        _ => Coercion.IsNumber(value) ? "number" : "object",
    };

    private static string? Kind(CallArguments a) => a[0] switch
    {
        null => null,
        bool => "bool",
        string => "string",
        int => "int",
        long => "long",
        double => "double",
        decimal => "decimal",
        ListValue => "array",
        ObjectValue => "object",
        BigInteger or _ => throw a.ErrorAt(0, "the kind of this value is not supported"),
    };
}
