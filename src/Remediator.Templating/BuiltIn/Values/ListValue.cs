using System.Collections;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A list of the template language. Besides its items it may have members, as the list <c>$</c> has for named arguments.</summary>
internal sealed class ListValue : IReadOnlyList<object?>
{
    private readonly List<object?> _items;

    public ListValue() => _items = [];

    public ListValue(IEnumerable<object?> items) => _items = [.. items];

    public int Count => _items.Count;

    /// <summary>Members beside the items; null until the first is set.</summary>
    public ObjectValue? Members { get; private set; }

    public object? this[int index]
    {
        get
        {
            var value = HostValue.Import(_items[index]);
            _items[index] = value;
            return value;
        }
        set => _items[index] = value;
    }

    public void Add(object? item) => _items.Add(item);

    public void Insert(int index, object? item) => _items.Insert(index, item);

    public void RemoveAt(int index) => _items.RemoveAt(index);

    public void SetMember(string name, object? value) => (Members ??= new ObjectValue())[name] = value;

    public IEnumerator<object?> GetEnumerator()
    {
        for (var i = 0; i < _items.Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
