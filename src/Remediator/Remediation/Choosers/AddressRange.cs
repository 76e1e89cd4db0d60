using System.Globalization;
using System.Net;

namespace Remediator.Remediation.Choosers;

/// <summary>A range of IPv4 addresses.</summary>
/// <param name="Base">The first address.</param>
/// <param name="Bits">How many bits of it are fixed.</param>
internal readonly record struct AddressRange(uint Base, int Bits)
{
    /// <summary>The last address.</summary>
    public uint Last => Base | Mask(Bits);

    /// <summary>Number of addresses.</summary>
    public ulong Size => 1UL << (32 - Bits);

    /// <summary>Reads <c>10.0.1.0/24</c>; an address inside of the range stands for the range. Null when it is none.</summary>
    public static AddressRange? Parse(string text)
    {
        if (text.Split('/') is not [var address, var length] || address.Count(c => c == '.') != 3 || !IPAddress.TryParse(address, out var ip)
            || ip.AddressFamily != System.Net.Sockets.AddressFamily.InterNetwork
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits > 32)
        {
            return null;
        }
        var bytes = ip.GetAddressBytes();
        var value = (uint)bytes[0] << 24 | (uint)bytes[1] << 16 | (uint)bytes[2] << 8 | bytes[3];
        return new AddressRange(value & ~Mask(bits), bits);
    }

    /// <summary>Whether two ranges have an address in common.</summary>
    public bool Overlaps(AddressRange other) => Base <= other.Last && other.Base <= Last;

    /// <summary>Whether all of another range lies in this one.</summary>
    public bool Contains(AddressRange other) => Base <= other.Base && other.Last <= Last;

    /// <inheritdoc/>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Base >> 24}.{Base >> 16 & 255}.{Base >> 8 & 255}.{Base & 255}/{Bits}");

    private static uint Mask(int bits) => bits == 0 ? uint.MaxValue : (uint)((1UL << (32 - bits)) - 1);
}
