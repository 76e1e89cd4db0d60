namespace Remediator.Logs;

/// <summary>
/// What commands echoed in the log say about the events after them: <c>--region</c>, <c>--stack-name</c>.
/// A failure's own words always win.
/// </summary>
internal sealed class LogContext
{
    private static readonly string[] TemplateEndings = [".yaml", ".yml", ".json", ".template"];

    private bool _regionChanged;
    private bool _stackChanged;

    /// <summary>The region named last.</summary>
    public string? Region { get; private set; }

    /// <summary>The stack named last.</summary>
    public string? Stack { get; private set; }

    /// <summary>The one region that the whole log names; null when it names several.</summary>
    public string? OnlyRegion => _regionChanged ? null : Region;

    /// <summary>The one stack that the whole log names; null when it names several.</summary>
    public string? OnlyStack => _stackChanged ? null : Stack;

    /// <summary>The last line that was nothing but the path of a template: reports that group by file print it once.</summary>
    public string? File { get; private set; }

    public void Note(string line)
    {
        if (IsTemplatePath(line))
            File = line;
        if (Cut.Between(line, "Failed to create/update the stack: ", ",") is { } failed)
            NoteStack(failed);
        if (!line.Contains("--", StringComparison.Ordinal))
            return;
        if (Option(line, "--region") is { } region)
        {
            _regionChanged |= Region is not null && Region != region;
            Region = region;
        }
        if (Option(line, "--stack-name") is { } stack)
            NoteStack(stack);
    }

    /// <summary>An event says that the deployment of this stack has begun.</summary>
    public void NoteStack(string name)
    {
        _stackChanged |= Stack is not null && Stack != name;
        Stack = name;
    }

    private static bool IsTemplatePath(string line) =>
        line.Length > 5 && !char.IsWhiteSpace(line[0]) && !line.Contains(": ", StringComparison.Ordinal)
        && TemplateEndings.Any(ending => line.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

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
