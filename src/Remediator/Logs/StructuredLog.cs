using System.Text;

namespace Remediator.Logs;

/// <summary>logfmt and logrus lines: <c>time=… level=error msg="Error: …\n\twith …"</c>.</summary>
internal static class StructuredLog
{
    /// <summary>The unescaped value of <c>msg</c>, or null when the line is not of this format.</summary>
    public static string? Message(string text, ref bool marked)
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
