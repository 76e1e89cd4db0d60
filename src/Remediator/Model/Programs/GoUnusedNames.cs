using Remediator.Sources.Programs;

namespace Remediator.Model.Programs;

/// <summary>
/// Variables and imports of a Go file that nothing uses: the compiler refuses them. A name that is declared in several places counts as
/// used where any of them is. Source: https://go.dev/ref/spec#Implementation_restriction_1, #Import_declarations.
/// </summary>
internal static class GoUnusedNames
{
    public static IEnumerable<string> Of(ProgramFile file)
    {
        foreach (var name in file.Body.Statements.OfType<ProgramImport>().SelectMany(import => import.Names).Select(name => name.Alias).Distinct())
        {
            if (name is not ("_" or ".") && !ProgramWords.Find(file, name).Any(word => word.Behind == "."))
                yield return name;
        }
        foreach (var name in Declared(file.Body).Distinct())
        {
            if (name != "_" && ProgramWords.Find(file, name).Count(word => !word.IsMember) == 1)
                yield return name;
        }
    }

    private static IEnumerable<string> Declared(ProgramBlock block) => block.Statements.SelectMany(statement => statement is ProgramAssignment { Operator: ":=" } assignment
        ? assignment.Targets.OfType<ProgramName>().Select(target => target.Name).Concat(Statements.BlocksOf(statement).SelectMany(Declared))
        : Statements.BlocksOf(statement).SelectMany(Declared));
}
