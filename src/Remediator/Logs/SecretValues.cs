using Remediator.Text;

namespace Remediator.Logs;

/// <summary>
/// Values whose name says that they are secret: <c>password=…</c>, <c>"SecretAccessKey": "…"</c>, <c>Authorization: Bearer …</c>,
/// <c>--password …</c>, <c>password: pulumi.secret("…")</c>, <c>name: DB_PASSWORD, value: …</c>. The value goes when it looks like one, prose stays.
/// </summary>
internal static class SecretValues
{
    private static readonly string[] Names =
    [
        "password", "passwd", "pwd", "passphrase", "secret", "secretkey", "secret_key", "secretaccesskey", "secret_access_key", "sharedkey", "accountkey",
        "token", "auth_token", "apikey", "api_key", "api-key", "privatekey", "private_key", "credentials", "authorization", "x-amz-signature",
        "secretstring", "secret_string", "unsafeplaintext", "unsafe_plain_text", "?sig", "&sig",
    ];

    // What ends as a secret's name does and is none.
    private static readonly string[] PlainNames = ["clienttoken", "requesttoken", "request_token", "nexttoken", "next_token", "pagetoken", "page_token"];

    // Names whose value is a secret also as a plain word of letters.
    private static readonly string[] PasswordNames = ["password", "passwd", "pwd", "passphrase"];

    private static readonly string[] ValueNames = ["value", "parametervalue", "stringvalue"];

    private static readonly string[] Schemes = ["Bearer ", "Basic ", "bearer ", "token "];

    // Functions that give back the text that they are given.
    private static readonly string[] Wrappers = ["String", "StringPtr", "secret", "Secret", "ToSecret", "unsafePlainText", "unsafe_plain_text", "sensitive", "base64encode"];

    private static readonly string[] Words = ["true", "false", "null", "none", "nil", "required", "optional", "string", "sensitive"];

    private const int LongestName = 60;

    // A quoted value ends within this many units, or the text does.
    private const int LongestValue = 4096;

    public static void Add(string text, List<TextSpan> found)
    {
        for (var i = 1; i < text.Length - 1; i++)
        {
            if (!IsSeparator(text, i) || NameEnd(text, i) is not (> 0 and var nameEnd) || !IsNamed(text, nameEnd, text[i]))
                continue;
            var start = i + 1;
            while (start < text.Length && text[start] is ' ' or '=' or '>')
                start++;
            foreach (var scheme in Schemes)
            {
                if (text.AsSpan(start).StartsWith(scheme))
                    start += scheme.Length;
            }
            start = InsideWrappers(text, start);
            if (ValueAt(text, start, nameEnd, i) is not { IsEmpty: false } value)
                continue;
            found.Add(value);
            i = value.End;
        }
    }

    // A blank ends the name of an option only: `--password x`, not `the password x`; a bracket that of a function.
    private static bool IsSeparator(string text, int at) => text[at] switch
    {
        '=' or ':' => true,
        '(' => text[at - 1] is 't',
        ' ' => char.IsAsciiLetterOrDigit(text[at - 1]) && NameBefore(text, at).StartsWith("--"),
        _ => false,
    };

    private static ReadOnlySpan<char> NameBefore(string text, int separator)
    {
        var start = separator;
        while (start > 0 && separator - start < LongestName && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '_'))
            start--;
        return text.AsSpan(start, separator - start);
    }

    private static int NameEnd(string text, int separator)
    {
        var end = separator;
        while (end > 0 && text[end - 1] is ' ' or '"' or '\'' or '\\')
            end--;
        return end;
    }

    private static bool IsNamed(string text, int nameEnd, char separator)
    {
        var before = text.AsSpan(0, nameEnd);
        if (separator == '(')
            return EndsWithAny(before, ["unsafeplaintext", "unsafe_plain_text"]);
        if (EndsWithAny(before, Names))
            return !EndsWithAny(before, PlainNames);
        var name = NameBefore(text, nameEnd);
        return name.StartsWith("TF_TOKEN_") || IsAny(name, ValueNames) && EndsWithAny(NameOfPair(before[..^name.Length]), Names);
    }

    // `name: DB_PASSWORD` before `value: …`, `ParameterKey=DbPassword` before `ParameterValue=…`: the value before this name.
    private static ReadOnlySpan<char> NameOfPair(ReadOnlySpan<char> before)
    {
        var trimmed = before.TrimEnd(" \t\r\n\"'\\,;");
        return before.Length - trimmed.Length is > 0 and < LongestName ? trimmed : default;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] names)
    {
        foreach (var name in names)
        {
            if (text.EndsWith(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static int InsideWrappers(string text, int start)
    {
        for (var end = start; end < text.Length && end - start < LongestName; end++)
        {
            if (text[end] == '(')
            {
                if (Array.IndexOf(Wrappers, text[(text.LastIndexOf('.', end, end - start + 1) is >= 0 and var dot ? dot + 1 : start)..end]) < 0)
                    return start;
                start = end + 1;
            }
            else if (!char.IsAsciiLetterOrDigit(text[end]) && text[end] is not ('.' or '_'))
            {
                return start;
            }
        }
        return start;
    }

    // What was assigned may be any word; elsewhere it must look like a secret, for prose speaks of passwords too.
    private static TextSpan ValueAt(string text, int start, int nameEnd, int separator)
    {
        while (start < text.Length && text[start] is '\\')
            start++;
        if (start >= text.Length)
            return default;
        if (text[start] is '"' or '\'')
        {
            var limit = Math.Min(text.Length, start + LongestValue);
            var close = text.IndexOf(text[start], start + 1, limit - start - 1);
            close = close < 0 ? limit : close;
            // The quotes of a text in a text are escaped.
            var last = close > start + 1 && text[close - 1] == '\\' ? close - 1 : close;
            return IsReference(text.AsSpan(start + 1, last - start - 1)) ? default : new TextSpan(start + 1, last);
        }
        var end = start;
        while (end < text.Length && text[end] is not (' ' or '\n' or '\r' or '\t' or ',' or ';' or '"' or '\'' or ')' or '}' or ']' or '&'))
            end++;
        var value = text.AsSpan(start, end - start);
        var isSecret = value.Length >= 6 && value.ContainsAnyInRange('0', '9') || IsAssigned(text, separator, end) || IsEntry(text, nameEnd, separator, end);
        return isSecret && !IsReference(value) && value[^1] is not ('(' or '[') ? new TextSpan(start, end) : default;
    }

    // `DB_PASSWORD=changeme`, `--password=changeme`, `--password changeme --engine x`: a word that stands there is the secret, whatever it looks like.
    private static bool IsAssigned(string text, int separator, int end)
    {
        if (text[separator] == ' ')
            return IsLastWordOfOption(text, separator + 1);
        var name = NameBefore(text, separator);
        if (text[separator] != '=' || text[separator + 1] == ' ' || name.Length == 0)
            return false;
        // An argument of a function is written so too; what is given is a name then.
        return name.StartsWith("--") || !name.ContainsAnyInRange('a', 'z') || end == text.Length || text[end] is not (',' or ')');
    }

    private static bool IsLastWordOfOption(string text, int start)
    {
        var end = text.AsSpan(start).IndexOfAny(' ', '\n', '\r');
        return end < 0 || text[start + end] != ' ' || start + end + 1 < text.Length && text[start + end + 1] == '-';
    }

    // `MasterUserPassword: changeme` alone on its line, or between the braces of a flow map, is an entry of YAML; prose goes on.
    private static bool IsEntry(string text, int nameEnd, int separator, int end)
    {
        var name = NameBefore(text, nameEnd);
        if (text[separator] != ':' || text[separator + 1] != ' ' || !EndsWithAny(name, PasswordNames))
            return false;
        var next = text.AsSpan(end).TrimStart(' ');
        var isInFlow = char.IsAsciiLetterUpper(name[0]) && !next.IsEmpty && next[0] is ',' or '}';
        if (end < text.Length && text[end] is not ('\n' or '\r') && !isInFlow)
            return false;
        var before = nameEnd - name.Length;
        while (before > 0 && text[before - 1] is ' ' or '\t' or '"' or '\'')
            before--;
        return (before == 0 || text[before - 1] is '\n' || isInFlow && text[before - 1] is '{' or ',') && text.AsSpan(separator, end - separator).IndexOfAny(".(") < 0;
    }

    // Names of values are no secrets: a reference, an ARN, what is masked already.
    private static bool IsReference(ReadOnlySpan<char> value) =>
        value.Length == 0 || value[0] is '$' or '{' or '!' or '*' or '<' or '[' or '(' or '|' or '>' || value.StartsWith("arn:") || value.StartsWith("var.")
        || value.StartsWith("local.") || value.StartsWith("module.") || value.StartsWith("data.") || value.StartsWith("AWS::") || value.StartsWith("{{resolve:") || IsAny(value, Words);
}
