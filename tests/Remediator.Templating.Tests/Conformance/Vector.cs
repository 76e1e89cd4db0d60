using System.Globalization;
using System.Text.Json;

namespace Remediator.Templating.Tests.Conformance;

/// <summary>One measurement on the genuine engine: a template, what it is rendered with, and what came of it.</summary>
public sealed record Vector(
    string Id,
    string Area,
    string Template,
    IReadOnlyDictionary<string, object?> Model,
    IReadOnlyDictionary<string, string>? Includes,
    bool IsStrict,
    bool IsEdge,
    string? Output,
    VectorError? Error)
{
    public static Vector Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        var vector = document.RootElement;
        return new Vector(
            vector.GetProperty("id").GetString()!,
            vector.GetProperty("area").GetString()!,
            vector.GetProperty("template").GetString()!,
            (IReadOnlyDictionary<string, object?>)ReadValue(vector.GetProperty("model"))!,
            vector.TryGetProperty("includes", out var includes)
                ? includes.EnumerateObject().ToDictionary(i => i.Name, i => i.Value.GetString()!)
                : null,
            vector.TryGetProperty("strict", out var strict) && strict.GetBoolean(),
            vector.TryGetProperty("edge", out var edge) && edge.GetBoolean(),
            vector.TryGetProperty("output", out var output) ? output.GetString() : null,
            vector.TryGetProperty("error", out var error) ? VectorError.Read(error) : null);
    }

    public string Render(ITemplateEngine engine) =>
        engine.Load(Template, "main", Includes is null ? null : new InMemoryLoader(Includes)).Render(Model);

    /// <summary>Integers become int, or long when they are too big; anything with a point or an exponent is a double.</summary>
    private static object? ReadValue(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().ToDictionary(m => m.Name, m => ReadValue(m.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(ReadValue).ToList(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => ReadNumber(element.GetRawText()),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    private static object ReadNumber(string text)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') >= 0)
            return double.Parse(text, CultureInfo.InvariantCulture);
        var number = long.Parse(text, CultureInfo.InvariantCulture);
        return number is >= int.MinValue and <= int.MaxValue ? (object)(int)number : number;
    }
}
