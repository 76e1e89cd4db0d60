using System.Globalization;
using System.Text;
using Remediator.Templating.BuiltIn.Rendering;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>
/// Writes the JSON of <c>object.to_json</c>: without blanks, and with everything escaped that the default encoder of
/// System.Text.Json escapes. Written by hand as that encoder costs start-up time.
/// </summary>
internal static class JsonWriter
{
    private const int MaxDepth = 20;

    public static string Write(CallArguments a)
    {
        var builder = new StringBuilder();
        Append(a, builder, a[0], 0);
        return builder.ToString();
    }

    private static void Append(CallArguments a, StringBuilder builder, object? value, int depth)
    {
        if (depth > MaxDepth)
            throw a.ErrorAt(0, $"the value is nested more than {MaxDepth} deep, or holds itself");
        a.Context.CheckLength(builder.Length, a.Error);
        switch (value)
        {
            case null:
                builder.Append("null");
                break;
            case string text:
                AppendText(builder, text);
                break;
            case ObjectValue members:
                AppendObject(a, builder, members, depth);
                break;
            case ListValue or RangeValue:
                AppendList(a, builder, Coercion.ToList(value)!, depth);
                break;
            case double number when !double.IsFinite(number):
                throw a.ErrorAt(0, "JSON has no text for this number");
            case double number:
                builder.Append(number.ToString(CultureInfo.InvariantCulture));
                break;
            case bool or int or long or decimal:
                builder.Append(ValueText.Of(a.Context, value));
                break;
            default:
                throw a.ErrorAt(0, "this value cannot be written as JSON; turn what was captured into a string first");
        }
    }

    private static void AppendList(CallArguments a, StringBuilder builder, ListValue list, int depth)
    {
        builder.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                builder.Append(',');
            Append(a, builder, list[i], depth + 1);
        }
        builder.Append(']');
    }

    private static void AppendObject(CallArguments a, StringBuilder builder, ObjectValue members, int depth)
    {
        builder.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
                builder.Append(',');
            AppendText(builder, members.MemberAt(i).Key);
            builder.Append(':');
            Append(a, builder, members.MemberAt(i).Value, depth + 1);
        }
        builder.Append('}');
    }

    private static void AppendText(StringBuilder builder, string text)
    {
        builder.Append('"');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\\': builder.Append("\\\\"); break;
                case '\b': builder.Append("\\b"); break;
                case '\f': builder.Append("\\f"); break;
                case '\n': builder.Append("\\n"); break;
                case '\r': builder.Append("\\r"); break;
                case '\t': builder.Append("\\t"); break;
                case '"' or '\'' or '<' or '>' or '&' or '+' or '`' or < ' ' or > '~':
                    AppendEscaped(builder, text, i);
                    break;
                default: builder.Append(c); break;
            }
        }
        builder.Append('"');
    }

    /// <summary>Half of a surrogate pair alone is no character: it is written as the replacement character.</summary>
    private static void AppendEscaped(StringBuilder builder, string text, int i)
    {
        var c = text[i];
        var isWhole = char.IsHighSurrogate(c) ? i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])
            : !char.IsLowSurrogate(c) || i > 0 && char.IsHighSurrogate(text[i - 1]);
        builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)(isWhole ? c : '\uFFFD'):X4}");
    }
}
