using System.Numerics;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>Turns values of one type into another, as the language does it.</summary>
internal static class Coercion
{
    /// <summary>Only null, false and <c>empty</c> are false; zero, empty strings and empty lists are true.</summary>
    public static bool ToBoolean(object? value) => value is not (null or false or EmptyValue);

    public static bool IsNumber(object? value) => value is int or long or double or decimal or BigInteger or float;

    public static int ToInteger(object? value, Func<string, TemplateException> error) => value switch
    {
        null => 0,
        int number => number,
        bool truth => truth ? 1 : 0,
        long number when number is >= int.MinValue and <= int.MaxValue => (int)number,
        double number when Math.Abs(number) <= int.MaxValue => Convert.ToInt32(number),
        decimal number when Math.Abs(number) <= int.MaxValue => Convert.ToInt32(number),
        _ => throw error("an integer is needed here"),
    };

    public static double ToDouble(object? value) => value switch
    {
        int number => number,
        long number => number,
        BigInteger number => (double)number,
        decimal number => (double)number,
        float number => number,
        double number => number,
        bool truth => truth ? 1 : 0,
        _ => double.NaN,
    };

    /// <summary>What a loop goes through: lists, ranges, the characters of a string, the pairs of an object; null when there is nothing.</summary>
    public static ListValue? ToList(object? value)
    {
        switch (value)
        {
            case ListValue list:
                return list;
            case RangeValue range:
                return range.ToList();
            case string text:
                return new ListValue(text.Select(c => (object?)c.ToString()));
            case ObjectValue members:
                return new ListValue(members.Select(m => (object?)new ObjectValue { ["key"] = m.Key, ["value"] = m.Value }));
            default:
                return null;
        }
    }
}
