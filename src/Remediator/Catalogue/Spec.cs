namespace Remediator.Catalogue;

/// <summary>
/// A piece of a rule that the catalogue stores and does not interpret: locators, conditions and recipe steps.
/// The stage that uses it gives it meaning.
/// </summary>
/// <param name="Line">The line of <c>rule.yaml</c> on which it begins, from 1; messages name it.</param>
public abstract record Spec(int Line)
{
    /// <summary>The text; null when this is a list or a map.</summary>
    public string? Text => (this as SpecText)?.Value;

    /// <summary>The items of a list; a single text or map counts as a list of one.</summary>
    public IReadOnlyList<Spec> Items => this is SpecList list ? list.Values : [this];

    /// <summary>The texts of a list of texts, or of one text.</summary>
    public IReadOnlyList<string> Texts => [.. Items.OfType<SpecText>().Select(text => text.Value)];

    /// <summary>The entry of a map; null when there is none or this is no map.</summary>
    public Spec? this[string name]
    {
        get
        {
            foreach (var (key, value) in (this as SpecMap)?.Entries ?? [])
            {
                if (key == name)
                    return value;
            }
            return null;
        }
    }
}

/// <summary>A scalar.</summary>
/// <param name="IsQuoted">Whether it was written in quotes, which makes a text of what would read as a number or boolean.</param>
public sealed record SpecText(string Value, bool IsQuoted, int Line) : Spec(Line);

/// <summary>A list.</summary>
public sealed record SpecList(IReadOnlyList<Spec> Values, int Line) : Spec(Line);

/// <summary>A map, in the order of the file.</summary>
public sealed record SpecMap(IReadOnlyList<SpecEntry> Entries, int Line) : Spec(Line);

/// <summary>A name of a map and what it has.</summary>
// A class of our own: queries over the framework's pair would be compiled at every start of the program.
public sealed record SpecEntry(string Key, Spec Value);
