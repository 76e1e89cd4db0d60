using System.Collections;

namespace Remediator.Policies;

/// <summary>
/// The condition keys that a request carries, each with one value or several (<c>aws:TagKeys</c>); a key that is not here is absent
/// from the request. Key names do not distinguish letter case.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
/// </summary>
public sealed class RequestContext : IEnumerable<KeyValuePair<string, IReadOnlyList<string>>>
{
    private readonly List<KeyValuePair<string, IReadOnlyList<string>>> _keys = [];

    /// <summary>A request without any key.</summary>
    public static RequestContext Empty { get; } = [];

    public int Count => _keys.Count;

    /// <summary>The values of a key; null when the request does not carry it.</summary>
    public IReadOnlyList<string>? this[string key]
    {
        get
        {
            foreach (var (name, values) in _keys)
            {
                if (string.Equals(name, key, StringComparison.OrdinalIgnoreCase))
                    return values;
            }
            return null;
        }
    }

    /// <summary>Adds a key; of a key that is given twice, the first counts.</summary>
    public void Add(string key, params IReadOnlyList<string> values) => _keys.Add(new(key, values));

    public IEnumerator<KeyValuePair<string, IReadOnlyList<string>>> GetEnumerator() => _keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
