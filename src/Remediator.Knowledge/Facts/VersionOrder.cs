namespace Remediator.Knowledge.Facts;

/// <summary>Orders versions as people do: runs of digits by value, everything else by character.</summary>
internal static class VersionOrder
{
    public static int Compare(string a, string b)
    {
        var (i, j) = (0, 0);
        while (i < a.Length && j < b.Length)
        {
            int order;
            if (char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]))
                order = CompareNumbers(NumberAt(a, ref i), NumberAt(b, ref j));
            else
                order = a[i++].CompareTo(b[j++]);
            if (order != 0)
                return order;
        }
        return (a.Length - i).CompareTo(b.Length - j);
    }

    /// <summary>The digits from a position on, without leading zeros.</summary>
    private static ReadOnlySpan<char> NumberAt(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]))
            position++;
        return text.AsSpan(start, position - start).TrimStart('0');
    }

    // As text, since a version in a log may have more digits than any number type holds.
    private static int CompareNumbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.SequenceCompareTo(b);
}
