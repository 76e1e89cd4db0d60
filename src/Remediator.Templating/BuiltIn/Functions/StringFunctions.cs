using System.Globalization;
using System.Text;
using Remediator.Templating.BuiltIn.Values;

namespace Remediator.Templating.BuiltIn.Functions;

/// <summary>The functions of <c>string</c>. They compare ordinally and know no culture.</summary>
internal static class StringFunctions
{
    public static BuiltinFunction? Find(string name) => name switch
    {
        "append" => new(static a => Join(a, a.Text(0), a.Text(1)), Text(), Text("with")),
        "prepend" => new(static a => Join(a, a.Text(1), a.Text(0)), Text(), Text("by")),
        "base64_decode" => new(DecodeBase64, Text()),
        "base64_encode" => new(static a => Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0) ?? "")), Text()),
        "capitalize" => new(static a => Capitalize(a.Text(0) ?? ""), Text()),
        "capitalizewords" => new(static a => CapitalizeWords(a.Text(0) ?? ""), Text()),
        "contains" => new(static a => Has(a, static (text, part) => text.Contains(part, StringComparison.Ordinal)), Text(), Text("value")),
        "starts_with" => new(static a => Has(a, static (text, part) => text.StartsWith(part, StringComparison.Ordinal)), Text(), Text("value")),
        "ends_with" => new(static a => Has(a, static (text, part) => text.EndsWith(part, StringComparison.Ordinal)), Text(), Text("value")),
        "downcase" => new(static a => a.Text(0)?.ToLowerInvariant(), Text()),
        "upcase" => new(static a => a.Text(0)?.ToUpperInvariant(), Text()),
        "empty" => new(static a => string.IsNullOrEmpty(a.Text(0)), Text()),
        "whitespace" => new(static a => string.IsNullOrWhiteSpace(a.Text(0)), Text()),
        "equals_ignore_case" => new(
            static a => a.Text(0) is { } text && a.Text(1) is { } other && text.Equals(other, StringComparison.OrdinalIgnoreCase), Text(), Text("value")),
        "escape" => new(static a => a.Text(0) is { } text ? Escape(text) : null, Text()),
        "literal" => new(static a => a.Text(0) is { } text ? $"\"{Escape(text)}\"" : null, Text()),
        "handleize" => new(static a => Handleize(a.Text(0) ?? throw a.ErrorAt(0, "a text is needed here")), Text()),
        "index_of" => new(static a => IndexOf(a), Text(), Text("search"), new Parameter("start_index", ParameterKind.Integer, IsOptional: true, Default: 0)),
        "strip" => new(static a => a.Text(0)?.Trim(), Text()),
        "lstrip" => new(static a => a.Text(0)?.TrimStart(), Text()),
        "rstrip" => new(static a => a.Text(0)?.TrimEnd(), Text()),
        "strip_newlines" => new(static a => (a.Text(0) ?? "").Replace("\r\n", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal), Text()),
        "pad_left" => new(static a => (a.Text(0) ?? "").PadLeft(Width(a)), Text(), Integer("width")),
        "pad_right" => new(static a => (a.Text(0) ?? "").PadRight(Width(a)), Text(), Integer("width")),
        "pluralize" => new(static a => a.Integer(0) == 1 ? a.Text(1) : a.Text(2), Integer("number"), Text("singular"), Text("plural")),
        "remove" => new(static a => Replace(a, a.Text(0), a.Text(1), ""), Text(), Text("remove")),
        "remove_first" => new(static a => ReplaceOnce(a, a.Text(1), "", fromEnd: false), Text(), Text("remove")),
        "remove_last" => new(static a => ReplaceOnce(a, a.Text(1), "", fromEnd: true), Text(), Text("remove")),
        "replace" => new(ReplaceAll, Text(), Text("match"), Text("replace")),
        "replace_first" => new(
            static a => ReplaceOnce(a, a.Text(1), a.Text(2), a.Boolean(3)),
            Text(), Text("match"), Text("replace"), new Parameter("fromEnd", ParameterKind.Boolean, IsOptional: true, Default: false)),
        "size" => new(static a => (a.Text(0) ?? "").Length, Text()),
        "slice" => new(static a => Slice(a, a[2] is int length ? length : null), Text(), Integer("start"), new Parameter("length", ParameterKind.Integer, IsOptional: true)),
        "slice1" => new(static a => Slice(a, a.Integer(2)), Text(), Integer("start"), new Parameter("length", ParameterKind.Integer, IsOptional: true, Default: 1)),
        "split" => new(Split, Text(), Text("match")),
        "to_int" => new(static a => int.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var number) ? number : null, Text()),
        "to_long" => new(static a => long.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var number) ? number : null, Text()),
        "to_double" => new(static a => double.TryParse(a.Text(0), Point, CultureInfo.InvariantCulture, out var number) ? number : null, Text()),
        "to_float" => new(static a => float.TryParse(a.Text(0), Point, CultureInfo.InvariantCulture, out var number) ? number : null, Text()),
        "truncate" => new(Truncate, Text(), Integer("length"), new Parameter("ellipsis", ParameterKind.Text, IsOptional: true)),
        _ => null,
    };

    private const NumberStyles Point = NumberStyles.Float | NumberStyles.AllowThousands;

    /// <summary>The text as it stands between the quotes of a string literal.</summary>
    public static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            switch (c)
            {
                case '"': builder.Append("\\\""); break;
                case '\\': builder.Append("\\\\"); break;
                case '\a': builder.Append("\\a"); break;
                case '\b': builder.Append("\\b"); break;
                case '\t': builder.Append("\\t"); break;
                case '\n': builder.Append("\\n"); break;
                case '\v': builder.Append("\\v"); break;
                case '\f': builder.Append("\\f"); break;
                case '\r': builder.Append("\\r"); break;
                case < ' ': builder.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"); break;
                default: builder.Append(c); break;
            }
        }
        return builder.ToString();
    }

    private static Parameter Text(string name = "text") => new(name, ParameterKind.Text);

    private static Parameter Integer(string name) => new(name, ParameterKind.Integer);

    private static string Join(CallArguments a, string? first, string? second)
    {
        a.Context.CheckLength((long)(first?.Length ?? 0) + (second?.Length ?? 0), a.Error);
        return first + second;
    }

    private static bool Has(CallArguments a, Func<string, string, bool> test) =>
        a.Text(0) is { Length: > 0 } text && a.Text(1) is { Length: > 0 } part && test(text, part);

    private static string Capitalize(string text) => text.Length == 0 ? "" : char.ToUpperInvariant(text[0]) + text[1..];

    private static string CapitalizeWords(string text)
    {
        var builder = new StringBuilder(text.Length);
        var atWord = true;
        foreach (var c in text)
        {
            var starts = atWord && char.IsLetter(c);
            builder.Append(starts ? char.ToUpperInvariant(c) : c);
            atWord = char.IsWhiteSpace(c) || atWord && !starts;
        }
        return builder.ToString();
    }

    private static string DecodeBase64(CallArguments a)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(a.Text(0) ?? ""));
        }
        catch (FormatException e)
        {
            throw a.Context.Error(a.Call, "the text is not Base64", e);
        }
    }

    private static string Handleize(string text)
    {
        var builder = new StringBuilder(text.Length);
        var last = '\0';
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
                builder.Append(char.ToLowerInvariant(c));
            else if (last != '-')
                builder.Append('-');
            last = char.IsLetterOrDigit(c) ? c : '-';
        }
        return builder.ToString().TrimEnd('-');
    }

    private static int IndexOf(CallArguments a)
    {
        var (text, search, start) = (a.Text(0), a.Text(1), a.Integer(2));
        if (text is null || search is null || start < 0 || start > text.Length)
            throw a.Error("a text, a part of it, and a start within it are needed");
        return text.IndexOf(search, start, StringComparison.Ordinal);
    }

    private static int Width(CallArguments a)
    {
        var width = a.Integer(1);
        if (width < 0)
            throw a.ErrorAt(1, "the width must not be negative");
        a.Context.CheckLength(width, a.Error);
        return width;
    }

    private static string? Replace(CallArguments a, string? text, string? match, string? replacement)
    {
        if (string.IsNullOrEmpty(match) || string.IsNullOrEmpty(text))
            return text;
        if (replacement?.Length > match.Length)
            a.Context.CheckLength((long)text.Length / match.Length * replacement.Length, a.Error);
        return text.Replace(match, replacement, StringComparison.Ordinal);
    }

    private static string? ReplaceAll(CallArguments a) =>
        string.IsNullOrEmpty(a.Text(0)) ? ""
        : string.IsNullOrEmpty(a.Text(1)) ? throw a.Error("the text to replace is empty")
        : Replace(a, a.Text(0), a.Text(1), a.Text(2));

    private static string? ReplaceOnce(CallArguments a, string? match, string? replacement, bool fromEnd)
    {
        var text = a.Text(0);
        if (string.IsNullOrEmpty(text))
            return "";
        if (string.IsNullOrEmpty(match))
            throw a.Error("the text to look for is empty");
        var index = fromEnd ? text.LastIndexOf(match, StringComparison.Ordinal) : text.IndexOf(match, StringComparison.Ordinal);
        return index < 0 ? text : string.Concat(text.AsSpan(0, index), replacement, text.AsSpan(index + match.Length));
    }

    private static string Slice(CallArguments a, int? count)
    {
        var (text, start) = (a.Text(0) ?? "", a.Integer(1));
        if (text.Length == 0 || start >= text.Length)
            return "";
        long length = count ?? text.Length;
        if (start < 0)
            start += text.Length;
        if (start < 0)
        {
            length += start;
            start = 0;
            if (length <= 0)
                return "";
        }
        if (length < 0)
            throw a.ErrorAt(2, "the length must not be negative");
        return text.Substring(start, (int)Math.Min(length, text.Length - start));
    }

    private static ListValue Split(CallArguments a) => string.IsNullOrEmpty(a.Text(0))
        ? new ListValue()
        : new ListValue(a.Text(0)!.Split([a.Text(1)!], StringSplitOptions.RemoveEmptyEntries));

    private static string Truncate(CallArguments a)
    {
        var (text, length, ellipsis) = (a.Text(0) ?? "", a.Integer(1), a.Text(2) ?? "...");
        return text.Length <= length ? text : string.Concat(text.AsSpan(0, Math.Max(length - ellipsis.Length, 0)), ellipsis);
    }
}
