using System.Globalization;

namespace Remediator.Knowledge.Facts;

/// <summary>What AWS accepts as one kind of name or description.</summary>
public sealed class TextRule
{
    // The word that stands for the letters and digits of all scripts.
    private const string AnyLetter = "letters";

    private readonly string _characters;
    private readonly string _ends;
    private readonly bool _takesLetters;

    internal TextRule(string characters, string ends)
    {
        _takesLetters = FactTable.ParseList(characters).Contains(AnyLetter);
        _characters = Expand(characters);
        _ends = ends.Length == 0 ? _characters : Expand(ends);
    }

    /// <summary>Such as `s3-bucket-name`.</summary>
    public required string Id { get; init; }

    public required int MinLength { get; init; }

    public required int MaxLength { get; init; }

    /// <summary>What may not occur anywhere.</summary>
    public required IReadOnlyList<string> ForbiddenParts { get; init; }

    public required IReadOnlyList<string> ForbiddenPrefixes { get; init; }

    public required IReadOnlyList<string> ForbiddenSuffixes { get; init; }

    /// <summary>The text may not look like an IP version 4 address.</summary>
    public required bool ForbidsIpAddress { get; init; }

    /// <summary>The page of AWS that states the rule.</summary>
    public required string Page { get; init; }

    /// <summary>The character may occur in the text.</summary>
    public bool Allows(char character) => _characters.Contains(character) || _takesLetters && (char.IsLetterOrDigit(character) || char.IsSurrogate(character));

    /// <summary>The character may be the first or the last.</summary>
    public bool AllowsAtEnds(char character) => _ends.Contains(character) || _takesLetters && Allows(character);

    /// <summary>What is wrong with a text, as the end of a sentence that begins with the text; null when nothing is.</summary>
    public string? ProblemWith(string text)
    {
        if (text.Length < MinLength)
            return $"has {text.Length} characters, and at least {MinLength} are needed";
        if (text.Length > MaxLength)
            return $"has {text.Length} characters, and at most {MaxLength} are allowed";
        if (text.Length == 0)
            return null;
        foreach (var character in text)
        {
            if (!Allows(character))
                return $"has the character `{character}`, which is not allowed";
        }
        if (!AllowsAtEnds(text[0]))
            return $"begins with `{text[0]}`, which may only stand inside";
        if (!AllowsAtEnds(text[^1]))
            return $"ends with `{text[^1]}`, which may only stand inside";
        foreach (var part in ForbiddenParts)
        {
            if (text.Contains(part, StringComparison.Ordinal))
                return $"contains `{part}`";
        }
        foreach (var prefix in ForbiddenPrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal))
                return $"begins with `{prefix}`, which is reserved";
        }
        foreach (var suffix in ForbiddenSuffixes)
        {
            if (text.EndsWith(suffix, StringComparison.Ordinal))
                return $"ends with `{suffix}`, which is reserved";
        }
        return ForbidsIpAddress && LooksLikeIpAddress(text) ? "looks like an IP address" : null;
    }

    private static bool LooksLikeIpAddress(string text) =>
        text.Split('.') is { Length: 4 } parts
        && Array.TrueForAll(parts, part => byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    /// <summary>Spells out `a-z 0-9 _ space`; `letters` is asked for by itself.</summary>
    private static string Expand(string notation)
    {
        var characters = new List<char>();
        foreach (var token in FactTable.ParseList(notation))
        {
            if (token is [var from, '-', var to])
            {
                for (var character = from; character <= to; character++)
                    characters.Add(character);
            }
            else
            {
                if (token == AnyLetter)
                    continue;
                characters.Add(token switch
                {
                    "space" => ' ',
                    [var single] => single,
                    _ => throw new InvalidDataException($"not a character or a range: `{token}`"),
                });
            }
        }
        return new string([.. characters]);
    }
}
