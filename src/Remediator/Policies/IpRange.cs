using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Remediator.Policies;

/// <summary>
/// A range of addresses in CIDR notation, IPv4 or IPv6; without a mask it is the one address.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IPAddress
/// </summary>
internal sealed record IpRange(byte[] Start, int Bits)
{
    /// <summary>Reads a range; null when the text is none.</summary>
    public static IpRange? Parse(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (ParseAddress(slash < 0 ? text : text[..slash]) is not { } start)
            return null;
        if (slash < 0)
            return new IpRange(start, start.Length * 8);
        return int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits <= start.Length * 8
            ? new IpRange(start, bits)
            : null;
    }

    /// <summary>The bytes of an address; null when the text is none.</summary>
    public static byte[]? ParseAddress(string text)
    {
        // .NET reads `10`, `0x0A.1` and `010.1.1.1` as addresses; policies do not.
        var isVersion4 = text.Split('.') is { Length: 4 } parts
            && Array.TrueForAll(parts, part => part.Length is > 0 and <= 3 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0'));
        if (!isVersion4 && (!text.Contains(':', StringComparison.Ordinal) || text.AsSpan().IndexOfAny("[]%/") >= 0))
            return null;
        return IPAddress.TryParse(text, out var address) && (isVersion4 || address.AddressFamily == AddressFamily.InterNetworkV6) ? address.GetAddressBytes() : null;
    }

    /// <summary>Whether an address lies in the range; addresses of the other version never do.</summary>
    public bool Contains(byte[] address)
    {
        if (address.Length != Start.Length)
            return false;
        for (var i = 0; i < Bits; i++)
        {
            var bit = 0x80 >> (i % 8);
            if ((address[i / 8] & bit) != (Start[i / 8] & bit))
                return false;
        }
        return true;
    }
}
