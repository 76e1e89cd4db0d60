using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// A range written from its first address on, as services want it: <c>10.0.1.7/24</c> becomes <c>10.0.1.0/24</c>, and an address without a
/// length is that address alone.
/// </summary>
internal sealed class NetworkAddress : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        var trimmed = text.Trim();
        var isSingle = !trimmed.Contains('/');
        if (AddressRange.Parse(isSingle ? trimmed + "/32" : trimmed) is not { } range)
            return Choice.Refused($"`{text}` is no range of IPv4 addresses, and which one is meant cannot be told");
        var right = range.ToString();
        if (right == text)
            return Choice.Keep;
        return new Choice(right, isSingle ? $"`{text}` had no length: it became `{right}`, that address alone" : $"`{text}` became `{right}`, the range that it lies in");
    }
}
