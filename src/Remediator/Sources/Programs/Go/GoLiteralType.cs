namespace Remediator.Sources.Programs.Go;

/// <summary>
/// What the type of a composite literal says of its entries. Types are not resolved: a named one is judged by its name, as the arrays
/// and maps of Pulumi are named (<c>pulumi.StringArray</c>, <c>pulumi.StringMap</c>).
/// </summary>
/// <param name="First">The type's first token.</param>
/// <param name="Cut">Units to leave off the end of a name: the element of a <c>StringMapArray</c> is a <c>StringMap</c>.</param>
internal readonly record struct GoLiteralType(GoCursor Cursor, int First, int Cut = 0)
{
    public bool IsList => Kind == GoTokenKind.OpenBracket || EndsWith("Array") || EndsWith("Slice");

    public bool IsMap => Kind == GoTokenKind.Map || EndsWith("Map");

    /// <summary>The type of entries that write none.</summary>
    public GoLiteralType Element
    {
        get
        {
            if (Kind == GoTokenKind.OpenBracket)
                return Behind(First);
            if (Kind == GoTokenKind.Map)
                return Behind(First + 1);
            return this with { Cut = Cut + (EndsWith("Map") ? 3 : IsList ? 5 : Name.Length) };
        }
    }

    private GoTokenKind Kind => Cursor.Tokens[First].Kind;

    private ReadOnlySpan<char> Name
    {
        get
        {
            var token = Kind == GoTokenKind.Name && Cursor.Tokens[First + 1].Kind == GoTokenKind.Dot ? First + 2 : First;
            if (Cursor.Tokens[token] is not { Kind: GoTokenKind.Name } name)
                return [];
            return Cursor.Text.AsSpan(name.Start, Math.Max(0, name.End - name.Start - Cut));
        }
    }

    private bool EndsWith(string suffix) => Name.EndsWith(suffix, StringComparison.Ordinal);

    private GoLiteralType Behind(int bracket)
    {
        var partner = Cursor.Partners[bracket];
        var first = partner < 0 ? bracket : partner + 1;
        return new GoLiteralType(Cursor, Cursor.Tokens[first].Kind == GoTokenKind.Star ? first + 1 : first);
    }
}
