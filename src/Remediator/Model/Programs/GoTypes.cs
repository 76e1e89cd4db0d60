using Remediator.Sources.Data;
using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Gives maps and lists that are added to a Go program the types that their neighbours have.</summary>
internal static class GoTypes
{
    /// <summary>An item with the types of the list's others.</summary>
    public static Value Like(Value item, ProgramList list, ProgramPlace place)
    {
        if (item is not MapValue statement)
            return item;
        var source = place.File.Source;
        var sibling = list.Items.OfType<ProgramMap>().LastOrDefault();
        var element = ElementOf(list, source);
        if (StructOf(element, sibling, place) is { } type)
            return Named(sibling?.Type is null ? null : source.Slice(sibling.Type.Span), new MapValue([.. statement.Entries.Select(entry => entry with { Value = Field(entry.Value, FieldType(type, entry.Name)) })]));
        var own = sibling?.Type is { } written ? source.Slice(written.Span) : element is "interface{}" or "any" or "" ? "map[string]interface{}" : null;
        var map = own ?? element;
        var inner = IsOpen(map) ? map : map.StartsWith("map[string]", StringComparison.Ordinal) ? map["map[string]".Length..] : "map[string]interface{}";
        return Named(own, Open(statement, NestedType(sibling, source) ?? (IsOpen(map) ? map : inner), ListType(sibling, source) ?? "[]string"));
    }

    /// <summary>Why a statement cannot be written like the others; null when it can.</summary>
    public static string? Refusal(MapValue statement, ProgramList list, ProgramPlace place)
    {
        var source = place.File.Source;
        var sibling = list.Items.OfType<ProgramMap>().LastOrDefault();
        if (StructOf(ElementOf(list, source), sibling, place) is not { } type)
            return null;
        foreach (var entry in statement.Entries)
        {
            if (FieldType(type, entry.Name).Length == 0)
                return $"the struct `{type.Declaration.Name}` ({type.Frame.File.Source.Path}:{type.Frame.File.Source.PositionOf(type.Declaration.Span.Start)}) has no field `{entry.Name}`: add one, and run again";
        }
        return null;
    }

    /// <summary>A value with the type of the one that it replaces.</summary>
    public static Value AsBefore(Value value, ProgramPlace place)
    {
        var type = place.Node switch { ProgramMap { Type: { } map } => map, ProgramList { Type: { } list } => list, _ => null };
        return value is MapValue or ListValue && type is not null ? new CallValue(place.File.Source.Slice(type.Span), [value is MapValue map2 ? Keyed(map2) : value]) : value;
    }

    private static string ElementOf(ProgramList list, SourceText source)
    {
        var type = list.Type is null ? "" : source.Slice(list.Type.Span);
        return type.StartsWith("[]", StringComparison.Ordinal) ? type[2..] : "";
    }

    private static ClassValue? StructOf(string element, ProgramMap? sibling, ProgramPlace place)
    {
        var name = sibling?.Type is { } type ? place.File.Source.Slice(type.Span) : element;
        return place.Frame.Find(name.TrimStart('*', '&')) as ClassValue is { } found && found.Declaration.Body.Statements.OfType<ProgramField>().Any() ? found : null;
    }

    private static string FieldType(ClassValue type, string name)
    {
        foreach (var field in type.Declaration.Body.Statements.OfType<ProgramField>())
        {
            if (field.Name == name)
                return field.Type.Split('`')[0].Trim();
        }
        return "";
    }

    private static Value Field(Value value, string type) => value switch
    {
        ListValue list => new CallValue(type.Length > 0 && !IsAny(type) ? type : "[]string", [list]),
        MapValue map when type.StartsWith("map[", StringComparison.Ordinal) => new CallValue(type, [Keyed(type.EndsWith("[]string", StringComparison.Ordinal) ? InLists(map) : map)]),
        MapValue map => new CallValue("map[string]interface{}", [Open(map, "map[string]interface{}", "[]string")]),
        ScalarValue or TemplateValue when type == "[]string" => new CallValue(type, [new ListValue([value])]),
        _ => value,
    };

    private static MapValue InLists(MapValue map) => new([.. map.Entries.Select(entry => entry with
    {
        Value = entry.Value switch { MapValue inner => InLists(inner), ListValue list => list, var only => new ListValue([only]) },
    })]);

    // Keys of a map are texts; a struct's fields are names.
    private static MapValue Keyed(MapValue map) => new([.. map.Entries.Select(entry => new MapEntry(JsonText.Quote(entry.Name), entry.Value is MapValue inner ? Keyed(inner) : entry.Value))]);

    private static MapValue Open(MapValue map, string mapType, string listType) => new([.. map.Entries.Select(entry => entry with
    {
        Name = JsonText.Quote(entry.Name),
        Value = entry.Value switch
        {
            MapValue inner => new CallValue(mapType, [Open(inner, mapType, listType)]),
            ListValue list => new CallValue(listType, [list]),
            var other => other,
        },
    })]);

    // What the neighbour's own nested maps and lists are, when anything can be put in them.
    private static string? NestedType(ProgramMap? sibling, SourceText source)
    {
        foreach (var entry in sibling?.Entries ?? [])
        {
            if (entry.Value is ProgramMap { Type: { } type } && source.Slice(type.Span) is var text && !text.EndsWith("]string", StringComparison.Ordinal))
                return text;
        }
        return null;
    }

    private static string? ListType(ProgramMap? sibling, SourceText source)
    {
        foreach (var entry in sibling?.Entries ?? [])
        {
            if (entry.Value is ProgramList { Type: { } type })
                return source.Slice(type.Span);
        }
        return null;
    }

    private static bool IsAny(string type) => type is "interface{}" or "any";

    private static bool IsOpen(string type) => type.EndsWith("interface{}", StringComparison.Ordinal) || type.EndsWith("any", StringComparison.Ordinal) || !type.StartsWith("map[", StringComparison.Ordinal);

    private static Value Named(string? type, MapValue map) => type is null ? map : new CallValue(type, [map]);
}
