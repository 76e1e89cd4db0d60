using System.Globalization;
using System.Numerics;

namespace Remediator.Templating.BuiltIn.Lexing;

/// <summary>Reads number literals: an integer takes the smallest type that holds it, a point makes a double, <c>m</c> a decimal.</summary>
internal static class NumberReader
{
    public static void Read(TemplateSource source, List<Token> tokens, ref int position)
    {
        var start = position;
        var text = source.Text;
        object value;
        if (text[start] == '0' && At(text, start + 1) is 'x' or 'X' or 'b' or 'B' && !IsExponent(text, start + 1))
            value = ReadBase(source, At(text, start + 1) is 'x' or 'X' ? 16 : 2, ref position);
        else
            value = ReadDecimal(source, ref position);
        tokens.Add(new Token(TokenKind.Number, start, position, value));
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';

    private static bool IsExponent(string text, int index) => At(text, index) is 'e' or 'E';

    private static int ReadBase(TemplateSource source, int numberBase, ref int position)
    {
        var start = position;
        position += 2;
        long value = 0;
        while (At(source.Text, position) is var c && (numberBase == 16 ? char.IsAsciiHexDigit(c) : c is '0' or '1'))
        {
            value = value * numberBase + Convert.ToInt32(c.ToString(), 16);
            if (value > int.MaxValue)
                throw source.Error(start, "the number does not fit 31 bits");
            position++;
        }
        if (position == start + 2)
            throw source.Error(start, "digits are missing after the number's prefix");
        return (int)value;
    }

    private static object ReadDecimal(TemplateSource source, ref int position)
    {
        var text = source.Text;
        var start = position;
        SkipDigits(text, ref position);
        var isFloat = At(text, position) == '.' && At(text, position + 1) != '.';
        if (isFloat)
        {
            position++;
            if (!char.IsAsciiDigit(At(text, position)))
                throw source.Error(position + 1, "digits are missing after the point of the number");
            SkipDigits(text, ref position);
        }
        if (IsExponent(text, position))
        {
            position++;
            if (At(text, position) is '+' or '-')
            {
                if (!isFloat)
                    throw source.Error(start, "an integer takes no signed exponent; write `1.0e-3`");
                position++;
            }
            if (!char.IsAsciiDigit(At(text, position)))
                throw source.Error(position, "digits are missing in the exponent of the number");
            SkipDigits(text, ref position);
        }
        var digits = text[start..position].Replace("_", "", StringComparison.Ordinal);
        switch (At(text, position))
        {
            case 'm' or 'M':
                position++;
                return decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
                    ? exact : throw source.Error(start, "the number does not fit a decimal");
            case 'd' or 'D':
                position++;
                return ParseDouble(digits);
            case 'f' or 'F':
                throw source.Error(start, "numbers of single precision are not supported; leave out the `f`");
        }
        return isFloat ? ParseDouble(digits) : ParseInteger(source, start, digits);
    }

    private static void SkipDigits(string text, ref int position)
    {
        while (char.IsAsciiDigit(At(text, position)) || At(text, position) == '_')
            position++;
    }

    private static double ParseDouble(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object ParseInteger(TemplateSource source, int start, string digits)
    {
        const NumberStyles Style = NumberStyles.Integer | NumberStyles.AllowExponent;
        if (int.TryParse(digits, Style, CultureInfo.InvariantCulture, out var small))
            return small;
        if (long.TryParse(digits, Style, CultureInfo.InvariantCulture, out var large))
            return large;
        if (digits.Length > 100 || digits.AsSpan().IndexOfAny('e', 'E') >= 0)
            throw source.Error(start, "the number is too large");
        return BigInteger.Parse(digits, NumberStyles.Integer, CultureInfo.InvariantCulture);
    }
}
