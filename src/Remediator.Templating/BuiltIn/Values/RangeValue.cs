using Remediator.Templating.BuiltIn.Lexing;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A range <c>first..last</c>. It counts down when the first is the greater; its length is checked before it is used.</summary>
internal sealed class RangeValue
{
    private readonly long _first;
    private readonly int _step;

    public RangeValue(long first, long last, bool exclusive, int limit, TemplateSource source, int offset)
    {
        _first = first;
        _step = first < last ? 1 : -1;
        var count = Math.Abs((decimal)last - first) + (exclusive ? 0 : 1);
        if (count > limit)
            throw source.Error(offset, $"the range has {count} items, more than the limit of {limit}");
        Count = (int)count;
    }

    public int Count { get; }

    public object this[int index]
    {
        get
        {
            var item = _first + (long)index * _step;
            return item is >= int.MinValue and <= int.MaxValue ? (object)(int)item : item;
        }
    }

    public ListValue ToList()
    {
        var list = new ListValue();
        for (var i = 0; i < Count; i++)
            list.Add(this[i]);
        return list;
    }
}
