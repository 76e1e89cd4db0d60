using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// What a declaration or parameter binds. The names of patterns within a pattern stand behind all others, so that the places of
/// the outer one stay right.
/// </summary>
/// <param name="Names">The names bound; empty text where a place is skipped.</param>
/// <param name="Members">The member that each name of a pattern by name takes; empty text for none, <see cref="ProgramAssignment.Rest"/> for all others.</param>
internal sealed record TypeScriptPattern(TextSpan Span, IReadOnlyList<ProgramName> Names, IReadOnlyList<string> Members, bool IsPattern, bool IsByName)
{
    /// <summary>What each name is without a value; null for none. Shorter than the names where the last have none.</summary>
    public IReadOnlyList<ProgramExpression?> Defaults { get; init; } = [];

    public static TypeScriptPattern Of(ProgramName name) => new(name.Span, [name], [], IsPattern: false, IsByName: false);

    public string[] NamesAsText()
    {
        var names = new string[Names.Count];
        for (var i = 0; i < names.Length; i++)
            names[i] = Names[i].Name;
        return names;
    }
}
