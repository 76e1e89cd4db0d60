namespace Remediator.Logs;

/// <summary>Words of a log that may stand in a command which people copy: a shell must see nothing in them but letters.</summary>
internal static class ShellWord
{
    /// <summary>Whether the word needs no quotes.</summary>
    public static bool IsPlain(string word) => word.Length > 0 && word[0] != '-' && word.All(c => char.IsAsciiLetterOrDigit(c) || "-_./:@+=,".Contains(c));

    /// <summary>The word between single quotes, whatever it holds.</summary>
    public static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";

    /// <summary>Whether the word can stand between single quotes, and inside a text of JSON.</summary>
    public static bool IsQuotable(string word) => !word.Any(c => c is '\'' or '"' or '\\' || char.IsControl(c));
}
