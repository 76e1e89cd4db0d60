using System.Text;
using System.Text.Json;

namespace Remediator.Logs;

/// <summary>
/// The lines of loggers: logfmt and logrus, <c>time=… level=error msg="Error: …\n\twith …"</c>, and a JSON object a line, as services,
/// containers and CloudWatch write them, <c>{"timestamp": …, "level": "ERROR", "message": "…"}</c>.
/// </summary>
internal static class StructuredLog
{
    private static readonly string[] Texts = ["message", "msg", "log"];

    private static readonly string[] Stamps = ["timestamp", "@timestamp", "time", "ts", "level", "levelname", "stream"];

    // Loggers that say in the message only where something failed say here what.
    private static readonly string[] Causes = ["error", "err", "reason"];

    /// <summary>The unescaped message, or null when the line is not of this format.</summary>
    /// <param name="text">The line.</param>
    /// <param name="marked">Set when the level is that of an error.</param>
    /// <param name="isQuiet">Set when the level is information or less.</param>
    public static string? Message(string text, ref bool marked, ref bool isQuiet) =>
        text.StartsWith('{') ? JsonMessage(text, ref marked, ref isQuiet) : LogfmtMessage(text, ref marked, ref isQuiet);

    private static string? JsonMessage(string text, ref bool marked, ref bool isQuiet)
    {
        if (!text.EndsWith('}') || !Texts.Any(name => text.Contains($"\"{name}\"", StringComparison.Ordinal)))
            return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            // Engine events and diagnostics have a message too, and say more beside it.
            if (!Stamps.Any(name => root.TryGetProperty(name, out _)) || root.TryGetProperty("diagnostic", out _) || root.TryGetProperty("urn", out _))
                return null;
            foreach (var name in Texts)
            {
                if (!root.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String)
                    continue;
                var word = root.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.String ? level.GetString() : null;
                marked |= word is not null && (word.Equals("error", StringComparison.OrdinalIgnoreCase) || word.Equals("fatal", StringComparison.OrdinalIgnoreCase));
                isQuiet |= LineLevel.IsQuietWord(word);
                return value.GetString();
            }
            return null;
        }
        catch (JsonException)
        {
            // Cut in the middle, or something else in braces.
            return null;
        }
    }

    private static string? LogfmtMessage(string text, ref bool marked, ref bool isQuiet)
    {
        var key = KeyAt(text, "msg");
        if (key < 0 || !text.Contains("level=", StringComparison.Ordinal))
            return null;
        if (text.Contains("level=error", StringComparison.Ordinal) || text.Contains("level=fatal", StringComparison.Ordinal))
            marked = true;
        isQuiet |= KeyAt(text, "level") is var level and >= 0 && LineLevel.IsQuietWord(Value(text, level));
        // terragrunt quotes nothing and puts the message last.
        if (key == text.Length || text[key] != '"')
            return text[key..];
        var message = Value(text, key);
        foreach (var name in Causes)
        {
            if (KeyAt(text, name) is var cause and >= 0 && cause < text.Length && text[cause] == '"')
                message += $": {Value(text, cause)}";
        }
        return message;
    }

    // Where the value of a field begins; -1 when there is none.
    private static int KeyAt(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || text[at - 1] == ' ') && at + name.Length < text.Length && text[at + name.Length] == '=')
                return at + name.Length + 1;
        }
        return -1;
    }

    private static string Value(string text, int at)
    {
        if (at == text.Length || text[at] != '"')
            return text.IndexOf(' ', at) is var space and >= 0 ? text[at..space] : text[at..];
        var value = new StringBuilder(text.Length - at);
        for (var i = at + 1; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                value.Append(text[i]);
                continue;
            }
            i++;
            value.Append(text[i] switch { 'n' => '\n', 't' => '\t', 'r' => ' ', var c => c });
        }
        return value.ToString();
    }
}
