namespace Remediator.Policies;

/// <summary>Three-valued truth: what is not known is never a match.</summary>
internal enum Match
{
    No,
    Unknown,
    Yes,
}

/// <summary>Logic over three values.</summary>
internal static class Matches
{
    public static Match Not(this Match match) => match switch { Match.Yes => Match.No, Match.No => Match.Yes, _ => Match.Unknown };

    public static Match And(Match a, Match b) => (Match)Math.Min((int)a, (int)b);

    public static Match Any<T>(IReadOnlyList<T> items, Func<T, Match> test)
    {
        var best = Match.No;
        foreach (var item in items)
        {
            var match = test(item);
            if (match == Match.Yes)
                return match;
            if (match == Match.Unknown)
                best = match;
        }
        return best;
    }

    public static Match All<T>(IReadOnlyList<T> items, Func<T, Match> test) => Any(items, item => test(item).Not()).Not();

    public static Match Of(bool truth) => truth ? Match.Yes : Match.No;
}
