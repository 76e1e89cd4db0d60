namespace Remediator.Sources;

/// <summary>
/// Gives equal short texts the same string: a template says <c>Type</c>, <c>Ref</c> and <c>Properties</c> hundreds of times.
/// A cache with one place a hash, so it never grows.
/// </summary>
internal sealed class StringPool
{
    private const int Size = 512;
    private const int LongestPooled = 32;
    private readonly string?[] _strings = new string?[Size];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return "";
        if (text.Length > LongestPooled)
            return text.ToString();
        ref var place = ref _strings[Hash(text) & (Size - 1)];
        if (place is null || !text.SequenceEqual(place))
            place = text.ToString();
        return place;
    }

    private static int Hash(ReadOnlySpan<char> text)
    {
        var hash = (uint)text.Length;
        foreach (var unit in text)
            hash = (hash ^ unit) * 16777619;
        return (int)(hash ^ (hash >> 15));
    }
}
