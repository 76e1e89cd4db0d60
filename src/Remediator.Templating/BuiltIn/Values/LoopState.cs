namespace Remediator.Templating.BuiltIn.Values;

/// <summary>What <c>for</c> and <c>while</c> tell about the turn they are in.</summary>
internal sealed class LoopState
{
    /// <summary>The number of turns; null for <c>while</c>, which does not know.</summary>
    public int? Length { get; init; }

    public int Index { get; set; }

    public bool Changed { get; set; }

    public bool TryGet(string member, out object? value)
    {
        value = member switch
        {
            "index" => Index,
            "first" => Index == 0,
            "even" => Index % 2 == 0,
            "odd" => Index % 2 != 0,
            "length" when Length is not null => Length,
            "rindex" when Length is not null => Length - Index - 1,
            "last" when Length is not null => Index == Length - 1,
            "changed" when Length is not null => Changed,
            _ => null,
        };
        return value is not null;
    }
}
