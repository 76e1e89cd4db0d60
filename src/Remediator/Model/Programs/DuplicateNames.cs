using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Gives all but the first of the resources that a program makes under one name names of their own.</summary>
internal static class DuplicateNames
{
    /// <param name="type">The type that all have, in the words of the log; empty where that does not count.</param>
    public static SourceChange Part(ProgramProject project, string name, string type)
    {
        var made = project.Interpreter.Resources.Where(record => NameOf(record) == name && (type.Length == 0 || record.Type.Canonical == LogicalIds.Canonical(type))).ToArray();
        var pairs = made.GroupBy(PlaceOf).Where(group => group.Count() > 1).ToArray();
        if (pairs.Length == 0)
        {
            return made.Length > 0 && project.Interpreter.Resources.Exists(record => NameOf(record) == Another(name, 2))
                ? new SourceChange([])
                : SourceChange.Refused($"the program does not show two resources of the name `{name}`: one of them may be made by a library, or in a file that was not given");
        }
        if (pairs.Length > 1)
            return SourceChange.Refused($"`{name}` stands twice in {pairs.Length} scopes: give each its own name by hand");
        var first = pairs[0].First();
        var others = pairs[0].Where(record => record.Call != first.Call).DistinctBy(record => record.Call).ToArray();
        if (others.Length == 0)
            return SourceChange.Refused($"one call makes several resources of the name `{name}` ({Position(first)}): make the name of the loop's variable, or of a parameter of the function");
        var changes = new List<SourceChange>();
        var names = new Dictionary<ResourceRecord, string>();
        var number = 2;
        foreach (var record in others)
        {
            if (ArgumentOf(project, record.Call) is not ProgramText { Literal: not null } text || text.Literal != name)
                return SourceChange.Refused($"the name `{name}` is put together from others at {Position(record)}: make it another one by hand");
            while (project.Interpreter.Resources.Exists(made => NameOf(made) == Another(name, number)))
                number++;
            var other = Another(name, number++);
            changes.Add(SourceChange.Of(record.Place.File.Source, [TextEdit.Replace(text.Content, other)]));
            names.Add(record, WithoutNumber(first)[..^name.Length] + other);
        }
        return SourceChange.InOrder([.. changes]) with { Renamed = RenamedBy(project, names) };
    }

    // Those of the same name and type that keep it are counted anew: each is what the one before it was.
    private static Dictionary<string, string> RenamedBy(ProgramProject project, Dictionary<ResourceRecord, string> names)
    {
        var renamed = names.ToDictionary(pair => pair.Key.Id, pair => pair.Value, StringComparer.Ordinal);
        var free = new Queue<string>();
        foreach (var record in project.Interpreter.Resources)
        {
            if (!names.Keys.Any(other => other == record || other.Type.Canonical == record.Type.Canonical && WithoutNumber(other) == WithoutNumber(record)))
                continue;
            if (!names.ContainsKey(record) && free.TryDequeue(out var id))
                renamed.Add(record.Id, id);
            if (renamed.ContainsKey(record.Id))
                free.Enqueue(record.Id);
        }
        return renamed;
    }

    // An id without what the interpreter puts behind it to tell resources of one name apart.
    private static string WithoutNumber(ResourceRecord record) =>
        record.Id.EndsWith(')') && record.Id.LastIndexOf($" ({record.Type.Canonical}", StringComparison.Ordinal) is > 0 and var behind ? record.Id[..behind] : record.Id;

    private static string NameOf(ResourceRecord record) => record.Path is [.., var last] ? ConstructPaths.PatternOf(last) : record.Id;

    private static string PlaceOf(ResourceRecord record) => string.Join('/', record.StackPath.Concat(record.Path).Select(ConstructPaths.PatternOf));

    private static string Another(string name, int number) => name.Contains('-', StringComparison.Ordinal) ? $"{name}-{number}" : name + number;

    private static string Position(ResourceRecord record) => $"{record.Place.File.Source.Path}:{record.Place.File.Source.PositionOf(record.Call.Span.Start)}";

    private static ProgramExpression? ArgumentOf(ProgramProject project, ProgramCall call)
    {
        var index = project.Framework is PulumiFramework && project.Language != ProgramLanguage.Go ? 0 : 1;
        return call.Arguments.Count > index && call.Arguments[index].Name is null
            ? call.Arguments[index].Value
            : call.Arguments.FirstOrDefault(argument => argument.Name is "id" or "id_" or "construct_id" or "resource_name")?.Value;
    }
}
