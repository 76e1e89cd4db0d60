using Remediator.Sources.Data;

namespace Remediator.Model.CloudFormation;

/// <summary>
/// What a SAM template says of all its functions, APIs and tables in <c>Globals</c>. A resource's own value of a property goes before that
/// of all; maps are merged, and lists added to each other.
/// Source: https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-template-anatomy-globals.html (2026-11-29)
/// </summary>
internal static class ServerlessGlobals
{
    private const string Prefix = "AWS::Serverless::";

    // Deeper than any property of these types.
    private const int MaxDepth = 50;

    /// <summary>What <c>Globals</c> holds for a type; null when nothing.</summary>
    public static DataMapping? Find(DataMapping root, string type) =>
        type.StartsWith(Prefix, StringComparison.Ordinal) && root.Find("Globals")?.Value is DataMapping globals
            ? MappingOf(globals.Find(type[Prefix.Length..])?.Value)
            : null;

    /// <summary>Whether a member stands in what <c>Globals</c> says of a type, there or where its alias leads.</summary>
    public static bool Hold(DataMapping root, DataMember member) =>
        root.Find("Globals")?.Value is DataMapping globals && globals.Members.Any(type => MappingOf(type.Value)?.Span.Contains(member.Span) == true);

    private static DataMapping? MappingOf(DataNode? node) => node as DataMapping ?? (node as DataAlias)?.Target as DataMapping;

    /// <summary>The properties of a resource with those that all have. What comes from there keeps its place there.</summary>
    public static MapValue Merge(MapValue own, MapValue shared, int depth = 0) => new(
    [
        .. own.Entries.Select(entry => shared.Find(entry.Name) is { } other ? entry with { Value = Merge(entry.Value, other.Value, depth + 1), Hidden = other } : entry),
        .. shared.Entries.Where(entry => own.Find(entry.Name) is null),
    ])
    {
        Origin = own.Origin,
    };

    private static Value Merge(Value own, Value shared, int depth) => (own, shared) switch
    {
        _ when depth > MaxDepth => own,
        (MapValue map, MapValue other) => Merge(map, other, depth),
        // The own ones first, so that positions in the source stay what they are.
        (ListValue list, ListValue other) => new ListValue([.. list.Items, .. other.Items]) { Origin = list.Origin },
        _ => own,
    };
}
