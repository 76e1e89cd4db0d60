using System.Net;
using System.Text;

namespace Remediator.Reporting;

/// <summary>Text of rules and logs inside HTML.</summary>
internal static class HtmlText
{
    /// <summary>A sentence with its special characters escaped, and what stands between backticks as code.</summary>
    public static string Prose(string text)
    {
        var parts = text.Split('`');
        // An odd backtick would make code of what follows.
        if (parts.Length % 2 == 0)
            return WebUtility.HtmlEncode(text);
        var result = new StringBuilder();
        for (var i = 0; i < parts.Length; i++)
            result.Append(i % 2 == 1 ? $"<code>{WebUtility.HtmlEncode(parts[i])}</code>" : WebUtility.HtmlEncode(parts[i]));
        return result.ToString();
    }
}
