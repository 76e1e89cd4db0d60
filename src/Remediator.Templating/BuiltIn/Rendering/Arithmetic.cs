using System.Numerics;
using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Syntax;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>The operators between two values, chosen by their types: text first, then <c>empty</c>, lists, null and numbers.</summary>
internal static class Arithmetic
{
    private const int MaxBits = 4096;

    public static object? Binary(RenderContext context, Node op, TokenKind kind, Node left, object? a, Node right, object? b)
    {
        if (a is string || b is string)
            return IsComparison(kind) ? CompareTexts(context, kind, a, b) : CombineTexts(context, op, kind, left, a, right, b);
        if (a is EmptyValue || b is EmptyValue)
            return Empties(context, op, kind, a, b);
        if (kind is TokenKind.Equal or TokenKind.NotEqual && (a is null || b is null))
            return (a is null && b is null) == (kind == TokenKind.Equal);
        if (a is ListValue or RangeValue || b is ListValue or RangeValue)
        {
            CheckLists(context, op, kind, left, a, right, b);
            return kind == TokenKind.Plus
                ? ConcatenateLists(context, op, Coercion.ToList(a)!, Coercion.ToList(b)!)
                : ListsEqual(context, op, left, Coercion.ToList(a)!, right, Coercion.ToList(b)!) == (kind == TokenKind.Equal);
        }
        if (a is null || b is null)
            return IsComparison(kind) ? false : null;
        if (a is bool && b is bool)
            return Truths(context, op, kind, (bool)a, (bool)b);
        if ((Coercion.IsNumber(a) || a is bool) && (Coercion.IsNumber(b) || b is bool))
            return Numbers(context, op, kind, a, b);
        return kind == TokenKind.Equal ? a.Equals(b) : throw Unsupported(context, op, "these values");
    }

    public static object Negate(object value) => value switch
    {
        int number => Fit(-(BigInteger)number),
        long number => Fit(-(BigInteger)number),
        BigInteger number => Fit(-number),
        decimal number => -number,
        float number => -number,
        _ => -(double)value,
    };

    private static TemplateException Unsupported(RenderContext context, Node op, string values) =>
        context.Error(op, $"this operator does not take {values}");

    private static bool IsComparison(TokenKind kind) => kind is TokenKind.Equal or TokenKind.NotEqual
        or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual;

    private static bool CompareTexts(RenderContext context, TokenKind kind, object? a, object? b)
    {
        // Null is the empty string to every operator but these two.
        if (kind is TokenKind.Equal or TokenKind.NotEqual && (a is null || b is null))
            return kind == TokenKind.NotEqual;
        var (x, y) = (ValueText.Of(context, a), ValueText.Of(context, b));
        if (kind is TokenKind.Equal or TokenKind.NotEqual)
            return x == y == (kind == TokenKind.Equal);
        var order = string.CompareOrdinal(x, y);
        return kind switch
        {
            TokenKind.Less => order < 0,
            TokenKind.LessOrEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static string CombineTexts(RenderContext context, Node op, TokenKind kind, Node left, object? a, Node right, object? b)
    {
        if (kind == TokenKind.Multiply)
            return b is string times ? Repeat(context, op, left, times, a) : Repeat(context, op, right, (string)a!, b);
        if (kind != TokenKind.Plus)
            throw Unsupported(context, op, "text");
        var (x, y) = (ValueText.Of(context, a), ValueText.Of(context, b));
        context.CheckLength((long)x.Length + y.Length, reason => context.Error(op, reason));
        return x + y;
    }

    private static string Repeat(RenderContext context, Node op, Node factor, string text, object? times)
    {
        if (times is string)
            throw context.Error(factor, "a string is multiplied by an integer only");
        var count = Math.Max(Coercion.ToInteger(times, reason => context.Error(factor, reason)), 0);
        context.CheckLength((long)count * text.Length, reason => context.Error(op, reason));
        return text.Length == 0 ? "" : new System.Text.StringBuilder().Insert(0, text, count).ToString();
    }

    private static bool Empties(RenderContext context, Node op, TokenKind kind, object? a, object? b)
    {
        var other = a is EmptyValue ? b : a;
        var isEmpty = other switch
        {
            EmptyValue => true,
            ListValue list => list.Count == 0,
            RangeValue range => range.Count == 0,
            ObjectValue members => members.Count == 0,
            bool or int or long or double => false,
            _ => throw Unsupported(context, op, "`empty` and this value"),
        };
        return kind switch
        {
            TokenKind.Equal => isEmpty,
            TokenKind.NotEqual => !isEmpty,
            _ => throw Unsupported(context, op, "`empty`"),
        };
    }

    private static void CheckLists(RenderContext context, Node op, TokenKind kind, Node left, object? a, Node right, object? b)
    {
        if (kind is not (TokenKind.Plus or TokenKind.Equal or TokenKind.NotEqual))
            throw Unsupported(context, op, "lists");
        if (b is not (ListValue or RangeValue))
            throw context.Error(right, "a list is needed here, as the left operand is one");
        if (a is not (ListValue or RangeValue))
            throw context.Error(left, "a list is needed here, as the right operand is one");
    }

    private static ListValue ConcatenateLists(RenderContext context, Node op, ListValue a, ListValue b)
    {
        context.CheckLength((long)a.Count + b.Count, reason => context.Error(op, reason));
        return new ListValue(a.Concat(b));
    }

    private static bool ListsEqual(RenderContext context, Node op, Node left, ListValue a, Node right, ListValue b)
    {
        context.CheckStack(op);
        var equal = a.Count == b.Count;
        for (var i = 0; equal && i < a.Count; i++)
            equal = Binary(context, op, TokenKind.Equal, left, a[i], right, b[i]) is true;
        return equal;
    }

    private static bool Truths(RenderContext context, Node op, TokenKind kind, bool a, bool b) => kind switch
    {
        TokenKind.Equal => a == b,
        TokenKind.NotEqual => a != b,
        _ => throw Unsupported(context, op, "two truth values"),
    };

    private static object Numbers(RenderContext context, Node op, TokenKind kind, object a, object b)
    {
        if (a is float || b is float)
            throw Unsupported(context, op, "numbers of single precision; use `string.to_double`");
        try
        {
            if (a is decimal || b is decimal)
                return Decimals(context, op, kind, ToDecimal(a), ToDecimal(b));
            if (a is double || b is double)
                return Doubles(context, op, kind, Coercion.ToDouble(a), Coercion.ToDouble(b));
            return Integers(context, op, kind, ToInteger(a), ToInteger(b));
        }
        catch (Exception e) when (e is DivideByZeroException or OverflowException)
        {
            throw context.Error(op, e is DivideByZeroException ? "division by zero" : "the number is too large", e);
        }
    }

    private static decimal ToDecimal(object value) => value is bool truth ? truth ? 1 : 0
        : value is BigInteger big ? (decimal)big
        : Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture);

    private static BigInteger ToInteger(object value) => value switch
    {
        int number => number,
        long number => number,
        bool truth => truth ? 1 : 0,
        _ => (BigInteger)value,
    };

    /// <summary>The value as the smallest of int, long and big integer that holds it.</summary>
    public static object Fit(BigInteger value)
    {
        if (value >= int.MinValue && value <= int.MaxValue)
            return (int)value;
        if (value >= long.MinValue && value <= long.MaxValue)
            return (long)value;
        return value;
    }

    private static object Integers(RenderContext context, Node op, TokenKind kind, BigInteger a, BigInteger b)
    {
        switch (kind)
        {
            case TokenKind.Plus: return Fit(a + b);
            case TokenKind.Minus: return Fit(a - b);
            case TokenKind.Multiply:
                if (a.GetBitLength() + b.GetBitLength() > MaxBits)
                    throw context.Error(op, "the number is too large");
                return Fit(a * b);
            case TokenKind.Divide: return (double)a / (double)b;
            case TokenKind.DivideInteger: return Fit(BigInteger.Divide(a, b));
            case TokenKind.Modulo: return Fit(BigInteger.Remainder(a, b));
            case TokenKind.Equal: return a == b;
            case TokenKind.NotEqual: return a != b;
            case TokenKind.Less: return a < b;
            case TokenKind.LessOrEqual: return a <= b;
            case TokenKind.Greater: return a > b;
            case TokenKind.GreaterOrEqual: return a >= b;
            default: return Range(context, op, kind, a, b);
        }
    }

    private static RangeValue Range(RenderContext context, Node op, TokenKind kind, BigInteger first, BigInteger last)
    {
        if (first < long.MinValue / 2 || first > long.MaxValue / 2 || last < long.MinValue / 2 || last > long.MaxValue / 2)
            throw context.Error(op, "the range is too long");
        return new RangeValue((long)first, (long)last, kind == TokenKind.RangeExclusive, context.Limits.Loops, context.Source, op.Start);
    }

    private static object Doubles(RenderContext context, Node op, TokenKind kind, double a, double b) => kind switch
    {
        TokenKind.Plus => a + b,
        TokenKind.Minus => a - b,
        TokenKind.Multiply => a * b,
        TokenKind.Divide => a / b,
        TokenKind.DivideInteger => Math.Round(a / b),
        TokenKind.Modulo => a % b,
        TokenKind.Equal => a == b,
        TokenKind.NotEqual => a != b,
        TokenKind.Less => a < b,
        TokenKind.LessOrEqual => a <= b,
        TokenKind.Greater => a > b,
        TokenKind.GreaterOrEqual => a >= b,
        _ => throw Unsupported(context, op, "numbers with a point"),
    };

    private static object Decimals(RenderContext context, Node op, TokenKind kind, decimal a, decimal b) => kind switch
    {
        TokenKind.Plus => a + b,
        TokenKind.Minus => a - b,
        TokenKind.Multiply => a * b,
        TokenKind.Divide => a / b,
        TokenKind.Modulo => a % b,
        TokenKind.Equal => a == b,
        TokenKind.NotEqual => a != b,
        TokenKind.Less => a < b,
        TokenKind.LessOrEqual => a <= b,
        TokenKind.Greater => a > b,
        TokenKind.GreaterOrEqual => a >= b,
        _ => throw Unsupported(context, op, "decimal numbers"),
    };
}
