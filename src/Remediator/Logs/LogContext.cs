namespace Remediator.Logs;

/// <summary>
/// What commands echoed in the log say about the events after them: <c>--region</c>, <c>--stack-name</c>.
/// A failure's own words always win.
/// </summary>
internal sealed class LogContext
{
    public string? Region { get; private set; }

    public string? Stack { get; private set; }

    public void Note(string line)
    {
        Stack = Cut.Between(line, "Failed to create/update the stack: ", ",") ?? Stack;
        if (!line.Contains("--", StringComparison.Ordinal))
            return;
        Region = Option(line, "--region") ?? Region;
        Stack = Option(line, "--stack-name") ?? Stack;
    }

    /// <summary>An event says that the deployment of this stack has begun.</summary>
    public void NoteStack(string name) => Stack = name;

    private static string? Option(string line, string name)
    {
        var at = line.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || at + name.Length >= line.Length || line[at + name.Length] is not (' ' or '='))
            return null;
        var value = line.AsSpan(at + name.Length + 1).TrimStart(" '\"");
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] == '-'))
            end++;
        // A variable, `$AWS_REGION`, names nothing.
        return end == 0 ? null : value[..end].ToString();
    }
}
