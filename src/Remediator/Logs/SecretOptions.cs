using Remediator.Text;

namespace Remediator.Logs;

/// <summary>
/// Passwords that programs take as a short option, whose name alone says nothing: <c>mysql -pX</c>, <c>sshpass -p X</c>,
/// <c>curl -u user:X</c>; and the two statements of SQL that set one.
/// </summary>
internal static class SecretOptions
{
    private const int LongestCommand = 2048;
    private const string ChangesPasswords = "chpasswd";

    // The word that begins the command or stands in it, the option, and whether a user's name stands before the password.
    private static readonly (string Word, string Option, bool HasUser)[] Programs =
    [
        ("mysql", "-p", false), ("mariadb", "-p", false), ("psql", "-p", false), ("mongo", "-p", false), ("sshpass", "-p", false), ("login", "-p", false),
        ("twine", "-p", false), ("sqlcmd", "-P", false), ("redis-cli", "-a", false), ("ldap", "-w", false), ("curl", "-u", true), ("curl", "--user", true),
    ];

    private static readonly string[] Statements = ["IDENTIFIED BY ", "PASSWORD "];

    public static void Add(string text, List<TextSpan> found)
    {
        foreach (var (word, option, hasUser) in Programs)
        {
            var position = 0;
            while (IndexOfWord(text, word, position) is >= 0 and var at)
            {
                position = EndOfCommand(text, at + word.Length);
                AddOption(text, new TextSpan(at + word.Length, position), option, hasUser, found);
            }
        }
        foreach (var statement in Statements)
        {
            var position = 0;
            while (text.IndexOf(statement, position, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                position = at + statement.Length;
                // Prose writes the word small, and quotes names behind it.
                if (position < text.Length && text[position] is '\'' && (statement.Length > "PASSWORD ".Length || text[at] == 'P' && text[at + 1] == 'A'))
                    AddQuoted(text, position, found);
            }
        }
        AddChangedPasswords(text, found);
    }

    private static int IndexOfWord(string text, string word, int position)
    {
        while (text.IndexOf(word, position, StringComparison.Ordinal) is >= 0 and var at)
        {
            if (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1]) && text[at - 1] is not ('-' or '_' or '.'))
                return at;
            position = at + word.Length;
        }
        return -1;
    }

    private static int EndOfCommand(string text, int from)
    {
        var limit = Math.Min(text.Length, from + LongestCommand);
        var command = text.AsSpan(from, limit - from);
        // What is not found is -1, and so the greatest of all without a sign.
        var end = Math.Min((uint)command.IndexOfAny("\n|;"), (uint)command.IndexOf("&&"));
        return from + (int)Math.Min(end, (uint)command.Length);
    }

    private static void AddOption(string text, TextSpan command, string option, bool hasUser, List<TextSpan> found)
    {
        var position = command.Start;
        while (position < command.End && text.IndexOf(option, position, command.End - position, StringComparison.Ordinal) is >= 0 and var at)
        {
            position = at + option.Length;
            if (text[at - 1] is not (' ' or '"' or '\'' or ',') || option.StartsWith("--", StringComparison.Ordinal) && position < command.End && text[position] is not (' ' or '='))
                continue;
            // Arguments may stand in a list: "-p", "x".
            var start = position;
            while (start < command.End && text[start] is ' ' or '=' or '"' or '\'' or ',')
                start++;
            var end = start;
            var quote = start > position && text[start - 1] is '"' or '\'' ? text[start - 1] : ' ';
            while (end < command.End && text[end] != quote && (quote != ' ' || text[end] is not ('"' or '\'' or '\\' or ')')))
                end++;
            if (hasUser)
                start = text.AsSpan(start, end - start).IndexOf(':') is >= 0 and var colon ? start + colon + 1 : end;
            if (IsValue(text.AsSpan(start, end - start)))
                found.Add(new TextSpan(start, end));
            position = Math.Max(position, end);
        }
    }

    // A port, another option, a redirection and what the shell fills in are no passwords.
    private static bool IsValue(ReadOnlySpan<char> value) =>
        value.Length > 0 && value[0] is not ('-' or '<' or '>' or '$' or '{' or '&' or '*' or '`' or '%')
        && (value.Length > 5 || value.ContainsAnyExceptInRange('0', '9'));

    private static void AddQuoted(string text, int quote, List<TextSpan> found)
    {
        var limit = Math.Min(text.Length, quote + LongestCommand);
        var end = text.IndexOf(text[quote], quote + 1, limit - quote - 1);
        if (end > quote + 1 && IsValue(text.AsSpan(quote + 1, end - quote - 1)))
            found.Add(new TextSpan(quote + 1, end));
    }

    // echo 'user:password' | chpasswd
    private static void AddChangedPasswords(string text, List<TextSpan> found)
    {
        var position = 0;
        while (text.IndexOf(ChangesPasswords, position, StringComparison.Ordinal) is >= 0 and var at)
        {
            position = at + ChangesPasswords.Length;
            var start = text.LastIndexOf("echo ", at, Math.Min(at + 1, LongestCommand), StringComparison.Ordinal);
            var colon = start < 0 ? -1 : text.IndexOf(':', start, at - start);
            if (colon < 0)
                continue;
            var end = text.AsSpan(colon + 1).IndexOfAny("\"'| \n") + colon + 1;
            if (IsValue(text.AsSpan(colon + 1, end - colon - 1)))
                found.Add(new TextSpan(colon + 1, end));
        }
    }
}
