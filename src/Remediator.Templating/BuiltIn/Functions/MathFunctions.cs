using System.Globalization;
using System.Numerics;
using Remediator.Templating.BuiltIn.Lexing;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The functions of <c>math</c>.</summary>
internal static class MathFunctions
{
    public static BuiltinFunction? Find(string name) => name switch
    {
        "abs" => new(static a => Abs(a[0]), Value),
        "ceil" => new(static a => Round(a[0], Math.Ceiling, decimal.Ceiling), Value),
        "floor" => new(static a => Round(a[0], Math.Floor, decimal.Floor), Value),
        "round" => new(RoundTo, Value, new Parameter("precision", ParameterKind.Integer, IsOptional: true, Default: 0)),
        "plus" => Operator(TokenKind.Plus),
        "minus" => Operator(TokenKind.Minus),
        "times" => Operator(TokenKind.Multiply),
        "modulo" => Operator(TokenKind.Modulo),
        "divided_by" => new(DividedBy, Value, new Parameter("divisor", ParameterKind.Number)),
        "format" => new(Format, Value, new Parameter("format", ParameterKind.Text)),
        "is_number" => new(static a => Coercion.IsNumber(a[0]), new Parameter("value")),
        _ => null,
    };

    private static Parameter Value => new("value", ParameterKind.Number);

    private static BuiltinFunction Operator(TokenKind kind) => new(
        a => Arithmetic.Binary(a.Context, a.Call, kind, a.Call, a[0], a.Call, a[1]), new Parameter("value"), new Parameter("with"));

    private static object? Abs(object? value) => value switch
    {
        null => null,
        double number => Math.Abs(number),
        decimal number => Math.Abs(number),
        int and < 0 or long and < 0 => Arithmetic.Negate(value),
        BigInteger number => BigInteger.Abs(number),
        _ => value,
    };

    private static object? Round(object? value, Func<double, double> doubles, Func<decimal, decimal> decimals) => value switch
    {
        double number => doubles(number),
        decimal number => decimals(number),
        _ => value,
    };

    private static object? RoundTo(CallArguments a)
    {
        var precision = a.Integer(1);
        if (precision is < 0 or > 15)
            throw a.ErrorAt(1, "the precision lies between 0 and 15");
        return Round(a[0], value => Math.Round(value, precision), value => Math.Round(value, precision));
    }

    private static object? DividedBy(CallArguments a)
    {
        if (a[0] is null || a[1] is null)
            throw a.Error("null cannot be divided");
        var result = Arithmetic.Binary(a.Context, a.Call, TokenKind.Divide, a.Call, a[0], a.Call, a[1]);
        if (a[1] is not int || result is not double quotient)
            return result;
        return Math.Abs(quotient) <= int.MaxValue ? (int)Math.Floor(quotient) : throw a.Error("the number is too large");
    }

    private static string Format(CallArguments a)
    {
        try
        {
            return a[0] is IFormattable number ? number.ToString(a.Text(1), CultureInfo.InvariantCulture) : "";
        }
        catch (FormatException e)
        {
            throw a.Context.Error(a.Call, "this is no format for the number", e);
        }
    }
}
