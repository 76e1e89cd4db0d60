using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Finds keys that stand twice in one mapping.</summary>
internal static class DuplicateKeys
{
    /// <summary>Up to this many members comparing each with each is cheaper than hashing.</summary>
    private const int FewMembers = 12;

    /// <summary>Deeper values are taken to differ.</summary>
    private const int MaxDepth = 60;

    public static void Report(SourceText source, DataMapping mapping, List<Problem> problems, List<RepeatedKey> repeats)
    {
        foreach (var (first, second) in Find(mapping.Members))
        {
            problems.Add(ProblemOf(source, first.Key, second.Key));
            if (AreSame(first.Value, second.Value, 0))
                repeats.Add(new RepeatedKey(mapping, first, second));
        }
    }

    private static IEnumerable<(DataMember First, DataMember Second)> Find(IReadOnlyList<DataMember> members)
    {
        if (members.Count <= FewMembers)
        {
            for (var i = 1; i < members.Count; i++)
            {
                for (var j = 0; j < i; j++)
                {
                    if (members[i].Name != members[j].Name)
                        continue;
                    yield return (members[j], members[i]);
                    break;
                }
            }
            yield break;
        }
        var first = new Dictionary<string, DataMember>(members.Count, StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (!first.TryAdd(member.Name, member))
                yield return (first[member.Name], member);
        }
    }

    // However they are written.
    private static bool AreSame(DataNode a, DataNode b, int depth) => depth < MaxDepth && a.Tag == b.Tag && (a, b) switch
    {
        (DataScalar x, DataScalar y) => x.Value == y.Value && x.Kind == y.Kind,
        (DataSequence x, DataSequence y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => AreSame(pair.First, pair.Second, depth + 1)),
        (DataMapping x, DataMapping y) => x.Members.Count == y.Members.Count && x.Members.All(member => y.Find(member.Name) is { } other && AreSame(member.Value, other.Value, depth + 1)),
        // A name may stand for something else further down.
        (DataAlias x, DataAlias y) => x.Target is not null && ReferenceEquals(x.Target, y.Target),
        _ => false,
    };

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
