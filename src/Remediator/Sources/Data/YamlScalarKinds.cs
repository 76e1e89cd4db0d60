using System.Buffers;

namespace Remediator.Sources.Data;

/// <summary>
/// What a plain YAML scalar means, by the YAML 1.1 types (yaml.org/type) as CloudFormation's reader takes them:
/// <c>yes</c> and <c>on</c> are booleans, <c>0777</c> is octal, <c>1:30</c> is sexagesimal, <c>y</c> and <c>n</c> are text.
/// </summary>
internal static class YamlScalarKinds
{
    private static readonly SearchValues<char> DecimalDigits = SearchValues.Create("0123456789_");
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF_");

    public static ScalarKind KindOf(string value)
    {
        if (value.Length == 0)
            return ScalarKind.Null;
        var first = value[0];
        if (char.IsAsciiDigit(first) || first is '-' or '+' or '.')
            return IsNumber(value) ? ScalarKind.Number : ScalarKind.Text;
        if (value.Length > 5)
            return ScalarKind.Text;
        return value switch
        {
            "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
            "yes" or "Yes" or "YES" or "no" or "No" or "NO" => ScalarKind.Boolean,
            "on" or "On" or "ON" or "off" or "Off" or "OFF" => ScalarKind.Boolean,
            _ => ScalarKind.Text,
        };
    }

    /// <summary>
    /// Whether some reader takes the plain scalar for a date (<c>2012-10-17</c>). CloudFormation reads it as text,
    /// other readers do not, so it is written in quotes.
    /// </summary>
    public static bool LooksLikeDate(ReadOnlySpan<char> value) =>
        value.Length >= 8 && char.IsAsciiDigit(value[0]) && char.IsAsciiDigit(value[1]) && char.IsAsciiDigit(value[2])
        && char.IsAsciiDigit(value[3]) && value[4] == '-' && char.IsAsciiDigit(value[5]);

    private static bool IsNumber(ReadOnlySpan<char> value)
    {
        if (value[0] is '-' or '+')
            value = value[1..];
        if (value.IsEmpty)
            return false;
        if (value is ".inf" or ".Inf" or ".INF" or ".nan" or ".NaN" or ".NAN")
            return true;
        if (value.Length > 2 && value[0] == '0' && value[1] is 'x' or 'b' or 'o')
            return !value[2..].ContainsAnyExcept(value[1] == 'x' ? HexDigits : DecimalDigits);
        if (value.Contains(':'))
            return IsSexagesimal(value);
        return IsDecimal(value);
    }

    private static bool IsDecimal(ReadOnlySpan<char> value)
    {
        var digits = 0;
        var position = 0;
        var points = 0;
        for (; position < value.Length && (char.IsAsciiDigit(value[position]) || value[position] is '_' or '.'); position++)
        {
            digits += char.IsAsciiDigit(value[position]) ? 1 : 0;
            points += value[position] == '.' ? 1 : 0;
        }
        if (digits == 0 || points > 1)
            return false;
        if (position == value.Length)
            return true;
        if (value[position] is not ('e' or 'E'))
            return false;
        var exponent = value[(position + 1)..];
        if (!exponent.IsEmpty && exponent[0] is '-' or '+')
            exponent = exponent[1..];
        return !exponent.IsEmpty && !exponent.ContainsAnyExceptInRange('0', '9');
    }

    /// <summary>Digits, then groups of <c>:0</c> to <c>:59</c>, then perhaps a fraction.</summary>
    private static bool IsSexagesimal(ReadOnlySpan<char> value)
    {
        var fraction = value.IndexOf('.');
        if (fraction >= 0)
        {
            if (value[(fraction + 1)..].ContainsAnyExcept(DecimalDigits))
                return false;
            value = value[..fraction];
        }
        var isFirst = true;
        foreach (var range in value.Split(':'))
        {
            var group = value[range];
            if (group.IsEmpty || group.ContainsAnyExcept(DecimalDigits))
                return false;
            if (!isFirst && (group.Length > 2 || (group.Length == 2 && group[0] > '5')))
                return false;
            isFirst = false;
        }
        return char.IsAsciiDigit(value[0]);
    }
}
