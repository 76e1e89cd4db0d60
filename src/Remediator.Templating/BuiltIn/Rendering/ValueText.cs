using System.Globalization;
using System.Numerics;
using System.Text;
using Remediator.Templating.BuiltIn.Functions;
using Remediator.Templating.BuiltIn.Syntax;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>How values show as text.</summary>
internal static class ValueText
{
    private const int MaxDepth = 20;

    public static string Of(RenderContext context, object? value) => value switch
    {
        null => "",
        string text => text,
        CapturedText captured => captured.Text,
        ListValue or RangeValue or ObjectValue => OfNested(context, value),
        _ => OfScalar(context, value),
    };

    /// <summary>The text of a value that a statement prints.</summary>
    public static string OfPrinted(RenderContext context, Statement statement, object value) =>
        value is ScriptFunction or HostFunction or IncludeFunction or BuiltinNamespace or LoopState
            ? throw context.Error(statement, "this value has no text; only plain values, lists and objects are printed")
            : Of(context, value);

    public static string OfDouble(double value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        var exponentAt = text.IndexOf("E+", StringComparison.Ordinal);
        // .NET turns to the exponent at 1E+15, the language at 1E+17.
        return exponentAt > 0 && int.Parse(text.AsSpan(exponentAt + 2), NumberStyles.None, CultureInfo.InvariantCulture) < 17
            ? new BigInteger(value).ToString(CultureInfo.InvariantCulture)
            : text;
    }

    private static string OfScalar(RenderContext context, object value) => value switch
    {
        bool truth => truth ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => OfDouble(number),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        EmptyValue => "",
        BuiltinFunction => "<function>",
        _ => throw context.ErrorHere("a function or a group of functions was used as text"),
    };

    private static string OfNested(RenderContext context, object value)
    {
        var builder = new StringBuilder();
        Append(context, builder, value, 0);
        return builder.ToString();
    }

    private static void Append(RenderContext context, StringBuilder builder, object? value, int depth)
    {
        if (depth > MaxDepth)
            throw context.ErrorHere($"the value printed is nested more than {MaxDepth} deep, or holds itself");
        context.CheckLength(builder.Length, context.ErrorHere);
        switch (value)
        {
            case null:
                builder.Append("null");
                break;
            case string text:
                builder.Append('"').Append(StringFunctions.Escape(text)).Append('"');
                break;
            case ObjectValue members:
                AppendObject(context, builder, members, depth);
                break;
            case ListValue or RangeValue:
                AppendList(context, builder, Coercion.ToList(value)!, depth);
                break;
            case CapturedText captured:
                builder.Append(captured.Text);
                break;
            default:
                builder.Append(OfScalar(context, value));
                break;
        }
    }

    private static void AppendList(RenderContext context, StringBuilder builder, ListValue list, int depth)
    {
        builder.Append('[');
        for (var i = 0; i < list.Count; i++)
        {
            if (i > 0)
                builder.Append(", ");
            Append(context, builder, list[i], depth + 1);
        }
        builder.Append(']');
    }

    private static void AppendObject(RenderContext context, StringBuilder builder, ObjectValue members, int depth)
    {
        builder.Append('{');
        for (var i = 0; i < members.Count; i++)
        {
            if (i > 0)
                builder.Append(", ");
            var (name, member) = members.MemberAt(i);
            if (IsName(name))
                builder.Append(name);
            else
                builder.Append('"').Append(StringFunctions.Escape(name)).Append('"');
            builder.Append(": ");
            Append(context, builder, member, depth + 1);
        }
        builder.Append('}');
    }

    private static bool IsName(string text)
    {
        if (text.Length == 0 || !(char.IsLetter(text[0]) || text[0] == '_'))
            return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return false;
        }
        return true;
    }
}
