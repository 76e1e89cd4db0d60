namespace Remediator.Logs;

/// <summary>Lines that certainly begin something new, whatever event is open.</summary>
internal static class FrameStart
{
    private static readonly string[] Starts =
    [
        "Error: ", "Warning: ", "error: ", "warning: ", "ERROR: ", "╷", "❌", "Traceback (most recent call last)", "An error occurred", "error TS", "Caused by: ",
        "Diagnostics:", "Resources:", "Duration: ", "Updating (", "aws cloudformation ", "$ ", "[WARNING] ", "[ERROR] ", "Failed to create/update the stack",
    ];

    public static bool Is(LogLine line)
    {
        if (line.MarkedAsError || line.BoxEdge)
            return true;
        var text = line.Text.AsSpan().TrimStart();
        if (text.IsEmpty)
            return false;
        foreach (var start in Starts)
        {
            if (text.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        return CfnLintReader.IsFinding(text) || CompilerReader.IsDiagnostic(line.Text) || PulumiTextReader.IsHeader(line.Text) || LeadsWithCode(line.Text);
    }

    // `AccessDeniedException: …`, also the exceptions of programming languages: `TypeError: …`
    private static bool LeadsWithCode(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        if (colon is < 4 or > 80)
            return false;
        var word = text.AsSpan(0, colon);
        return !word.Contains(' ') && char.IsAsciiLetter(word[0])
            && (word.EndsWith("Error", StringComparison.Ordinal) || word.EndsWith("Exception", StringComparison.Ordinal) || ErrorCode.IsCode(word));
    }
}
