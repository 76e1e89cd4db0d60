using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Finds keys that stand twice in one mapping.</summary>
internal static class DuplicateKeys
{
    /// <summary>Up to this many members comparing each with each is cheaper than hashing.</summary>
    private const int FewMembers = 12;

    public static void Report(SourceText source, DataMember[] members, List<Problem> problems)
    {
        if (members.Length <= FewMembers)
        {
            for (var i = 1; i < members.Length; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (members[i].Name != members[j].Name)
                        continue;
                    problems.Add(ProblemOf(source, members[j].Key, members[i].Key));
                    break;
                }
            }
            return;
        }
        var first = new Dictionary<string, DataScalar>(members.Length, StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!first.TryAdd(member.Name, member.Key))
                problems.Add(ProblemOf(source, first[member.Name], member.Key));
        }
    }

    private static Problem ProblemOf(SourceText source, DataScalar first, DataScalar second)
    {
        var firstLine = source.PositionOf(first.ContentSpan.Start).Line;
        var secondLine = source.PositionOf(second.ContentSpan.Start).Line;
        return Problem.At(
            source,
            second.ContentSpan,
            $"key `{second.Value}` stands twice in one mapping, on lines {firstLine} and {secondLine}",
            help: "remove one of the two, or rename it");
    }
}
