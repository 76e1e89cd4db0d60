using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Sources.Data;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>A value in the form that its property wants.</summary>
/// <param name="Value">The fitted value; null when none follows.</param>
/// <param name="Choice">What was chosen, when the meaning was not plain.</param>
/// <param name="Refusal">Why there is none.</param>
internal sealed record FittedValue(Value? Value, string? Choice = null, string? Refusal = null);

/// <summary>Gives a value the type or the word that its property wants, where the value's own meaning says which.</summary>
internal static class ValueFit
{
    // A word as long as this may be two letters off and still be meant.
    private const int LongWord = 6;

    private static readonly string[] Keys = ["Key", "Name"];

    private static readonly string[] YesWords = ["true", "yes", "on", "enabled", "enable", "1"];
    private static readonly string[] NoWords = ["false", "no", "off", "disabled", "disable", "0"];

    /// <summary>The one of the allowed words that a word means.</summary>
    /// <param name="value">What is written.</param>
    /// <param name="allowed">The words that may stand there.</param>
    /// <param name="mayLack">Whether the word that is meant may be none of them: a Region without an entry is not the only one that has one.</param>
    public static FittedValue Word(ScalarValue value, IReadOnlyList<string> allowed, bool mayLack = false)
    {
        var wrong = value.Text;
        if (allowed.FirstOrDefault(word => word.Equals(wrong, StringComparison.OrdinalIgnoreCase)) is { } same)
            return new FittedValue(new ScalarValue(same, value.Kind));
        // Words that differ in a digit are two versions or sizes, not a slip of the pen.
        var alike = allowed.Where(word => word.Where(char.IsAsciiDigit).SequenceEqual(wrong.Where(char.IsAsciiDigit))).ToArray();
        if (ValueWords.Find(wrong, allowed) is { } called)
            return new FittedValue(new ScalarValue(called), $"what is called `{wrong}` elsewhere is `{called}` here");
        var right = Nearest.FindOne(wrong, alike, wrong.Length >= LongWord ? 2 : 1) ?? Begins(wrong, alike) ?? ByWords(wrong, alike) ?? Without(wrong, allowed) ?? TruthAmong(wrong, allowed);
        if (right is null && !mayLack && allowed is [var only])
            return new FittedValue(new ScalarValue(only), $"`{only}` is all that may stand there, with what stands beside it");
        return right is null
            ? new FittedValue(null, Refusal: $"none of the allowed values is near `{wrong}`: choose one of {string.Join(", ", allowed.Take(12).Select(word => $"`{word}`"))}")
            : new FittedValue(new ScalarValue(right), $"`{right}` is the allowed value that is near `{wrong}`");
    }

    // `redirect-http-to-https` for `redirect-to-https`: all words of the one, in their order, from its first to its last.
    private static string? ByWords(string wrong, string[] allowed)
    {
        char[] joints = ['-', '_', ' ', ':', '.'];
        var words = wrong.ToLowerInvariant().Split(joints);
        return allowed.Where(word => word.ToLowerInvariant().Split(joints) is { Length: > 1 } theirs
            && (Holds(words, theirs) || Holds(theirs, words)) && !Opposites.AreOpposite(wrong, word)).ToArray() is [var only] ? only : null;

        static bool Holds(string[] words, string[] theirs)
        {
            // `30_DAYS` for `AFTER_30_DAYS`.
            if (theirs.Length > 1 && words.Length > theirs.Length && (words.AsSpan(words.Length - theirs.Length).SequenceEqual(theirs) || words.AsSpan(0, theirs.Length).SequenceEqual(theirs)))
                return true;
            if (theirs.Length < 2 || words[0] != theirs[0] || words[^1] != theirs[^1])
                return false;
            var at = 0;
            foreach (var word in words)
                at += at < theirs.Length && word == theirs[at] ? 1 : 0;
            return at == theirs.Length;
        }
    }

    // `BUILD_GENERAL_SMALL` for `BUILD_GENERAL1_SMALL`, where there is no second one but for digits.
    private static string? Without(string wrong, IReadOnlyList<string> allowed) => wrong.Any(char.IsAsciiDigit) ? null
        : allowed.Where(word => word.Any(char.IsAsciiDigit) && string.Concat(word.Where(c => !char.IsAsciiDigit(c))).Equals(wrong, StringComparison.OrdinalIgnoreCase)).ToArray() is [var only] ? only : null;

    /// <summary>The value as the type (in JSON Schema's words) that its property has.</summary>
    /// <param name="schema">What is known of the property; null when nothing is.</param>
    /// <param name="property">The property's name, whose words tell the unit of a number.</param>
    public static FittedValue Type(Value value, string type, ValueSchema? schema, string property) => (type, value) switch
    {
        ("boolean", ScalarValue scalar) => Truth(scalar),
        ("boolean" or "integer" or "number" or "string", ListValue { Items: [var only] }) when only is not (ListValue or MapValue) => Fitting(only, type, schema, property),
        ("integer" or "number", ScalarValue scalar) => Count(scalar, type, property),
        ("array", MapValue map) when schema?.Item?.ObjectType is { } item => Listed(map, item),
        ("array", ScalarValue { Kind: not ScalarKind.Null } scalar) when schema?.Item is null or { ObjectType: null } => Split(scalar),
        ("array", TemplateValue template) when template.Parts.Any(part => part is ScalarValue text && text.Text.Contains(',', StringComparison.Ordinal)) => schema?.Item is null or { ObjectType: null } ? Parted(template) : new FittedValue(null, Refusal: "the value does not tell which list is meant"),
        ("array", ReferenceValue or TemplateValue or CallValue { Function: "Fn::ImportValue" or "Fn::Select" or "Fn::FindInMap" }) when schema?.Item is null or { ObjectType: null } => new FittedValue(new ListValue([value])),
        ("object", ListValue list) when schema?.Kind is ValueKind.Map => Mapped(list),
        ("object", ListValue { Items: [MapValue only] }) when schema?.ObjectType is not null => new FittedValue(only),
        _ => new FittedValue(null, Refusal: $"the value does not tell which {type} is meant"),
    };

    /// <summary>Whether a value has a type already, as CloudFormation sees it: it takes the text of a number or truth for one.</summary>
    public static bool Has(Value value, string type) => (type, value) switch
    {
        ("boolean", ScalarValue scalar) => scalar.Text is "true" or "false" or "True" or "False",
        ("integer", ScalarValue scalar) => long.TryParse(scalar.Text, out _),
        ("number", ScalarValue scalar) => double.TryParse(scalar.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _),
        ("string", ScalarValue { Kind: not ScalarKind.Null }) => true,
        ("array", ListValue) or ("object", MapValue) => true,
        (_, ReferenceValue or TemplateValue or CallValue or ChoiceValue) => type is not "array",
        _ => false,
    };

    /// <summary>Whether a property may have a value as it is written, by the names and words in it: what a name alone does not tell, this must.</summary>
    public static bool HoldsAll(ValueSchema schema, Value value) => (schema.Kind, value) switch
    {
        (ValueKind.Union, _) => schema.Alternatives.Any(option => HoldsAll(option, value)),
        (ValueKind.Truth, ScalarValue) => Has(value, "boolean"),
        (ValueKind.WholeNumber, ScalarValue) => Has(value, "integer"),
        (ValueKind.Number, ScalarValue) => Has(value, "number"),
        (ValueKind.Timestamp, ScalarValue scalar) => scalar.Text.Contains('-', StringComparison.Ordinal),
        (ValueKind.Text, ScalarValue scalar) => scalar.Kind is not (ScalarKind.Boolean or ScalarKind.Null) && (schema.AllowedValues.Count == 0 || schema.AllowedValues.Contains(scalar.Text, StringComparer.OrdinalIgnoreCase)),
        // Of its names one may be misspelt as well.
        (ValueKind.Nested, MapValue map) => map.Entries.Count(entry => schema.Nested!.Find(entry.Name) is { } property && HoldsAll(property.Value, entry.Value)) * 2 >= map.Entries.Count,
        (ValueKind.List, ListValue list) => list.Items.All(item => HoldsAll(schema.Item!, item)),
        (ValueKind.Map, MapValue map) => map.Entries.All(entry => HoldsAll(schema.Item!, entry.Value)),
        (ValueKind.Json, MapValue) => true,
        (_, ScalarValue or ListValue or MapValue) => false,
        _ => true,
    };

    private static FittedValue Fitting(Value value, string type, ValueSchema? schema, string property) =>
        Has(value, type) ? new FittedValue(value) : Type(value, type, schema, property);

    private static FittedValue Truth(ScalarValue value) =>
        Array.Exists(YesWords, word => word.Equals(value.Text, StringComparison.OrdinalIgnoreCase)) ? new(new ScalarValue("true", ScalarKind.Boolean))
        : Array.Exists(NoWords, word => word.Equals(value.Text, StringComparison.OrdinalIgnoreCase)) ? new(new ScalarValue("false", ScalarKind.Boolean))
        : new(null, Refusal: $"`{value.Text}` is neither true nor false");

    // `30s`, `5 days`, `1,024`, `3.0`: the digits, when the unit is the property's own.
    private static FittedValue Count(ScalarValue value, string type, string property)
    {
        var text = value.Text.Trim();
        var digits = text.TakeWhile(c => char.IsAsciiDigit(c) || c is '.' or ',' or '_').Count();
        var number = text[..digits].Replace(",", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        var unit = text[digits..].Trim();
        if (type == "integer" && number.EndsWith(".0", StringComparison.Ordinal))
            number = number[..^2];
        // `14400,000` is neither grouped by thousands nor plainly a fraction.
        if (text[..digits].Split(',') is { Length: > 1 } groups && (groups[0].Length > 3 || groups.Skip(1).Any(group => group.Length != 3)))
            return new FittedValue(null, Refusal: $"`{text}` may be {number} or a number with a fraction");
        if (!Has(new ScalarValue(number), type))
            return new FittedValue(null, Refusal: $"`{text}` is no number");
        if (unit.Length == 0)
            return new FittedValue(new ScalarValue(number, ScalarKind.Number));
        return IsUnitOf(unit, property)
            ? new FittedValue(new ScalarValue(number, ScalarKind.Number), $"`{text}` is written as the number {number}: see that {property} counts in this unit")
            : new FittedValue(null, Refusal: $"{property} may count in another unit than `{unit}`");
    }

    // Most properties count seconds, MiB or GiB without saying so; other units stand in the name.
    private static bool IsUnitOf(string unit, string property)
    {
        var lower = unit.ToLowerInvariant();
        var stem = lower.Length > 2 ? lower.TrimEnd('s') : lower;
        if (lower is "s" or "sec" or "secs" or "second" or "seconds")
            return !Contains(property, "minute") && !Contains(property, "hour") && !Contains(property, "days");
        if (lower is "gb" or "gib")
            return Contains(property, "storage") || Contains(property, "size") && !Contains(property, "memory");
        if (lower is "mb" or "mib")
            return Contains(property, "memory");
        if (lower == "d")
            return Contains(property, "day");
        return lower == "%" || stem.Length > 2 && Contains(property, stem);
    }

    private static bool Contains(string property, string word) => property.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static FittedValue Split(ScalarValue scalar)
    {
        var parts = scalar.Text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, part => part.Length > 0 && !part.Contains(' ', StringComparison.Ordinal))
            ? new FittedValue(new ListValue([.. parts.Select(part => new ScalarValue(part))]), $"`{scalar.Text}` is parted at its commas")
            : new FittedValue(new ListValue([scalar]));
    }

    // What was joined with commas is the list of what was joined.
    private static FittedValue Parted(TemplateValue template)
    {
        var items = new List<List<Value>> { new() };
        foreach (var part in template.Parts)
        {
            if (part is not ScalarValue text)
            {
                items[^1].Add(part);
                continue;
            }
            foreach (var (at, piece) in text.Text.Split(',').Index())
            {
                if (at > 0)
                    items.Add([]);
                if (piece.Trim().Length > 0)
                    items[^1].Add(new ScalarValue(piece.Trim()));
            }
        }
        return items.TrueForAll(item => item.Count > 0)
            ? new FittedValue(new ListValue([.. items.Select(item => item is [var only] ? only : new TemplateValue([.. item]))]), "what commas join is a list of its parts")
            : new FittedValue(null, Refusal: "something is missing between two commas");
    }

    // { Key: a, Value: b } is one tag; { Team: a, Stage: b } are two. What a container's environment has is called Name.
    private static FittedValue Listed(MapValue map, ObjectSchema item)
    {
        if (map.Entries.Count > 0 && map.Entries.All(entry => item.Find(entry.Name) is not null))
            return new FittedValue(new ListValue([map]));
        if (Array.Find(Keys, name => item.Find(name) is not null) is not { } key || item.Find("Value") is null || map.Entries.Any(entry => entry.Value is MapValue or ListValue))
            return new FittedValue(null, Refusal: "the object has other properties than an item of the list");
        return new FittedValue(new ListValue([.. map.Entries.Select(entry => new MapValue([new MapEntry(key, new ScalarValue(entry.Name)), new MapEntry("Value", entry.Value)]))]));
    }

    private static FittedValue Mapped(ListValue list)
    {
        var pairs = list.Items.OfType<MapValue>().Where(map => map.Entries.Count == 2 && map["Key"] is ScalarValue && map["Value"] is not null).ToArray();
        return pairs.Length == list.Items.Count && pairs.Length > 0
            ? new FittedValue(new MapValue([.. pairs.Select(pair => new MapEntry(((ScalarValue)pair["Key"]!).Text, pair["Value"]!))]))
            : new FittedValue(null, Refusal: "the items of the list are no pairs of `Key` and `Value`");
    }

    // `String` for `S`; `Snap` for `Snapshot`: one begins with the other, and no second one does.
    private static string? Begins(string wrong, IReadOnlyList<string> allowed)
    {
        // A word with one letter more is another word: `http`, `https-only`.
        bool BeginsWith(string longer, string shorter) => longer.StartsWith(shorter, StringComparison.OrdinalIgnoreCase)
            && (longer.Length == shorter.Length || !char.IsLetter(longer[shorter.Length]) || longer.Length > shorter.Length + 1 && char.IsLetter(longer[shorter.Length + 1]));
        var found = allowed.Where(word => word.Length > 0 && (BeginsWith(word, wrong) || BeginsWith(wrong, word))).ToArray();
        return found is [var only] ? only : null;
    }

    // `true` among Enabled and Disabled (or Suspended).
    private static string? TruthAmong(string wrong, IReadOnlyList<string> allowed)
    {
        var words = YesWords.Contains(wrong.ToLowerInvariant()) ? YesWords : NoWords.Contains(wrong.ToLowerInvariant()) ? NoWords : [];
        var found = allowed.Where(word => words.Contains(word.ToLowerInvariant())).ToArray();
        return found is [var only] ? only : null;
    }
}
