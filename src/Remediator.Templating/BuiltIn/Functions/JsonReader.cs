using System.Text.Json;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>Reads the JSON of <c>object.from_json</c>. Numbers with a point become decimals and keep their digits.</summary>
internal static class JsonReader
{
    public static object? Read(CallArguments a)
    {
        if (a.Text(0) is not { } json)
            return null;
        try
        {
            using var document = JsonDocument.Parse(json);
            return Convert(document.RootElement);
        }
        catch (JsonException e)
        {
            throw a.Context.Error(a.Call, "the text is not JSON", e);
        }
    }

    private static object? Convert(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var members = new ObjectValue();
                foreach (var member in element.EnumerateObject())
                    members[member.Name] = Convert(member.Value);
                return members;
            case JsonValueKind.Array:
                return new ListValue(element.EnumerateArray().Select(Convert));
            case JsonValueKind.String:
                return element.GetString();
            case JsonValueKind.Number:
                if (element.TryGetInt32(out var small))
                    return small;
                if (element.TryGetInt64(out var large))
                    return large;
                return element.TryGetDecimal(out var exact) ? (object)exact : element.GetDouble();
            case JsonValueKind.True or JsonValueKind.False:
                return element.GetBoolean();
            default:
                return null;
        }
    }
}
