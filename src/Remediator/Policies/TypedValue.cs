using System.Globalization;

namespace Remediator.Policies;

/// <summary>The condition operators whose values are not texts: numbers, dates, truth values, bytes, addresses.</summary>
internal abstract class TypedValue
{
    private static readonly Dictionary<string, TypedValue> ByName = new(StringComparer.Ordinal)
    {
        ["numericequals"] = new Ordered<decimal>(Number, sign => sign == 0),
        ["numericlessthan"] = new Ordered<decimal>(Number, sign => sign < 0),
        ["numericlessthanequals"] = new Ordered<decimal>(Number, sign => sign <= 0),
        ["numericgreaterthan"] = new Ordered<decimal>(Number, sign => sign > 0),
        ["numericgreaterthanequals"] = new Ordered<decimal>(Number, sign => sign >= 0),
        ["dateequals"] = new Ordered<decimal>(PolicyDate.Parse, sign => sign == 0),
        ["datelessthan"] = new Ordered<decimal>(PolicyDate.Parse, sign => sign < 0),
        ["datelessthanequals"] = new Ordered<decimal>(PolicyDate.Parse, sign => sign <= 0),
        ["dategreaterthan"] = new Ordered<decimal>(PolicyDate.Parse, sign => sign > 0),
        ["dategreaterthanequals"] = new Ordered<decimal>(PolicyDate.Parse, sign => sign >= 0),
        ["bool"] = new Ordered<bool>(Truth, sign => sign == 0),
        ["binaryequals"] = new Binary(),
        ["ipaddress"] = new Address(),
    };

    /// <summary>The comparison of an operator (its positive form, in lower case); null when it compares texts.</summary>
    public static TypedValue? Of(string name) => ByName.GetValueOrDefault(name);

    /// <summary>Whether the request's value is of the type.</summary>
    public abstract bool IsValid(string actual);

    /// <summary>Whether the request's value stands in the relation to the policy's; null when the policy's is not of the type.</summary>
    public abstract bool? Compare(string expected, string actual);

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    private static bool? Truth(string text) =>
        text.Equals("true", StringComparison.OrdinalIgnoreCase) ? true : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? false : null;

    private sealed class Ordered<T>(Func<string, T?> parse, Func<int, bool> holds) : TypedValue
        where T : struct, IComparable<T>
    {
        public override bool IsValid(string actual) => parse(actual) is not null;

        public override bool? Compare(string expected, string actual) =>
            parse(expected) is { } right && parse(actual) is { } left ? holds(left.CompareTo(right)) : null;
    }

    // Byte for byte, both sides in base64.
    private sealed class Binary : TypedValue
    {
        public override bool IsValid(string actual) => Bytes(actual) is not null;

        public override bool? Compare(string expected, string actual) =>
            Bytes(expected) is { } right && Bytes(actual) is { } left ? left.AsSpan().SequenceEqual(right) : null;

        private static byte[]? Bytes(string text)
        {
            var bytes = new byte[(text.Length * 3 / 4) + 3];
            return Convert.TryFromBase64String(text, bytes, out var count) ? bytes[..count] : null;
        }
    }

    private sealed class Address : TypedValue
    {
        public override bool IsValid(string actual) => IpRange.ParseAddress(actual) is not null;

        public override bool? Compare(string expected, string actual) =>
            IpRange.Parse(expected) is { } range && IpRange.ParseAddress(actual) is { } address ? range.Contains(address) : null;
    }
}
