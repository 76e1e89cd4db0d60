using System.Numerics;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>Takes values over from the host and hands them back.</summary>
internal static class HostValue
{
    /// <summary>The value as templates see it. Lists and objects of the host are copied one level deep.</summary>
    public static object? Import(object? value) => value switch
    {
        null or string or bool or int or long or double or decimal or BigInteger => value,
        ObjectValue or ListValue or RangeValue or CapturedText or EmptyValue or Callable or BuiltinNamespace or LoopState or float => value,
        IReadOnlyDictionary<string, object?> members => new ObjectValue(members),
        IReadOnlyList<object?> items => new ListValue(items),
        IReadOnlyList<int> numbers => new ListValue(numbers.Select(n => (object?)n)),
        _ => throw new ArgumentException($"a template cannot use a value of the type {value.GetType().Name}"),
    };

    /// <summary>The value as the host's functions see it.</summary>
    public static object? Export(object? value) => value switch
    {
        CapturedText captured => captured.Text,
        RangeValue range => range.ToList(),
        EmptyValue => null,
        _ => value,
    };
}
