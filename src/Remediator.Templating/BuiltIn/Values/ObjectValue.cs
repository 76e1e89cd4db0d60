using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>
/// An object of the template language: members in the order they were added. It begins as a copy of the host's object,
/// one level deep; nested values are copied when they are first read, so a template never changes the host's model.
/// </summary>
internal sealed class ObjectValue : IReadOnlyDictionary<string, object?>
{
    private readonly OrderedDictionary<string, object?> _members = new(StringComparer.Ordinal);

    public ObjectValue()
    {
    }

    public ObjectValue(IReadOnlyDictionary<string, object?> members)
    {
        foreach (var (name, value) in members)
            _members[name] = value;
    }

    public int Count => _members.Count;

    public IEnumerable<string> Keys => _members.Keys;

    public IEnumerable<object?> Values
    {
        get
        {
            for (var i = 0; i < _members.Count; i++)
                yield return MemberAt(i).Value;
        }
    }

    public object? this[string key]
    {
        get => TryGetValue(key, out var value) ? value : throw new KeyNotFoundException($"no member `{key}`");
        set => _members[key] = value;
    }

    public bool ContainsKey(string key) => _members.ContainsKey(key);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        var index = _members.IndexOf(key);
        value = index < 0 ? null : MemberAt(index).Value;
        return index >= 0;
    }

    /// <summary>The member at a position, its value taken over from the host when that has not happened yet.</summary>
    public KeyValuePair<string, object?> MemberAt(int index)
    {
        var member = _members.GetAt(index);
        var value = HostValue.Import(member.Value);
        if (!ReferenceEquals(value, member.Value))
            _members.SetAt(index, value);
        return new KeyValuePair<string, object?>(member.Key, value);
    }

    public void Remove(string key) => _members.Remove(key);

    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (var i = 0; i < _members.Count; i++)
            yield return MemberAt(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
