using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The names of the language: the groups of functions, and what stands alone.</summary>
internal static class Builtins
{
    /// <summary>Whether the name is a group of functions in Scriban, supported here or not.</summary>
    public static bool IsNamespace(string name) => name is "string" or "array" or "object" or "math" or "html" || IsUnsupportedGlobal(name);

    /// <summary>Whether the name means something in Scriban that this engine leaves out.</summary>
    public static bool IsUnsupportedGlobal(string name) => name is "date" or "regex" or "timespan" or "include_join";

    public static bool TryGetGlobal(string name, out object? value)
    {
        value = name switch
        {
            "string" or "array" or "object" or "math" or "html" => new BuiltinNamespace(name),
            "empty" => EmptyValue.Instance,
            "include" => IncludeFunction.Instance,
            _ => null,
        };
        return value is not null;
    }

    /// <summary>A function of a group; null when there is none of that name here.</summary>
    public static BuiltinFunction? Find(string group, string name) => group switch
    {
        "string" => StringFunctions.Find(name),
        "array" => ArrayFunctions.Find(name),
        "object" => ObjectFunctions.Find(name),
        "math" => MathFunctions.Find(name),
        "html" => HtmlFunctions.Find(name),
        _ => null,
    };
}
