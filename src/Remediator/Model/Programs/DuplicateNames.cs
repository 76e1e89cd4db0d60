using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Gives the second of two resources that a program makes under one name another one.</summary>
internal static class DuplicateNames
{
    /// <param name="type">The type that both have, in the words of the log; empty where that does not count.</param>
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
        if (pairs[0].FirstOrDefault(record => record.Call != first.Call) is not { } second)
            return SourceChange.Refused($"one call makes several resources of the name `{name}` ({Position(first)}): make the name of the loop's variable");
        if (ArgumentOf(project, second.Call) is not ProgramText { Literal: not null } text || text.Literal != name)
            return SourceChange.Refused($"the name `{name}` is put together from others at {Position(second)}: make it another one by hand");
        var number = 2;
        while (project.Interpreter.Resources.Exists(record => NameOf(record) == Another(name, number)))
            number++;
        var other = Another(name, number);
        return SourceChange.Of(second.Place.File.Source, [TextEdit.Replace(text.Content, other)]) with
        {
            Renamed = new Dictionary<string, string> { [second.Id] = first.Id[..^name.Length] + other },
        };
    }

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
