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

    /// <summary>The unescaped message, or null when the line is not of this format.</summary>
    public static string? Message(string text, ref bool marked) => text.StartsWith('{') ? JsonMessage(text, ref marked) : LogfmtMessage(text, ref marked);

    private static string? JsonMessage(string text, ref bool marked)
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
                marked |= root.TryGetProperty("level", out var level) && level.ValueKind == JsonValueKind.String
                    && level.GetString() is { } word && (word.Equals("error", StringComparison.OrdinalIgnoreCase) || word.Equals("fatal", StringComparison.OrdinalIgnoreCase));
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

    private static string? LogfmtMessage(string text, ref bool marked)
    {
        var key = text.IndexOf("msg=", StringComparison.Ordinal);
        if (key < 0 || !text.Contains("level=", StringComparison.Ordinal) || (key > 0 && text[key - 1] != ' '))
            return null;
        if (text.Contains("level=error", StringComparison.Ordinal) || text.Contains("level=fatal", StringComparison.Ordinal))
            marked = true;
        var value = text.AsSpan(key + 4);
        if (value.IsEmpty || value[0] != '"')
        {
            // terragrunt quotes nothing and puts the message last.
            return value.ToString();
        }
        var message = new StringBuilder(value.Length);
        for (var i = 1; i < value.Length && value[i] != '"'; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                message.Append(value[i]);
                continue;
            }
            i++;
            message.Append(value[i] switch { 'n' => '\n', 't' => '\t', 'r' => ' ', var c => c });
        }
        return message.ToString();
    }
}
