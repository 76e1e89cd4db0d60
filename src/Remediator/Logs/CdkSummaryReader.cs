namespace Remediator.Logs;

/// <summary>The last word of <c>cdk deploy</c>: <c>❌  Stack failed: …</c>, which repeats the reasons of the rows above.</summary>
internal sealed class CdkSummaryReader(FailureSink sink) : ILogReader
{
    private const string Cross = "❌";
    private const string Failed = " failed: ";
    private const string Sentence = "The stack named ";

    // A stack's name has at most 128 characters; more than this stands before no reason.
    private const int MostBefore = 200;

    private string? _text;
    private string? _stack;
    private int _line;

    public bool TryBegin(LogLine line)
    {
        var text = line.Text.Trim();
        var hasCross = text.StartsWith(Cross, StringComparison.Ordinal);
        if (hasCross)
            text = text[Cross.Length..].TrimStart();
        var at = text.StartsWith(Sentence, StringComparison.Ordinal) ? -1 : text.IndexOf(Failed, StringComparison.Ordinal);
        if (!hasCross && !text.StartsWith("Stack Deployments Failed", StringComparison.Ordinal) && !BeginsSentence(text, at))
            return false;
        _stack = at > 0 ? StackName(text[..at]) : null;
        _text = at > 0 && at < MostBefore ? text[(at + Failed.Length)..] : text;
        _line = line.Number;
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_text is null || line.IsBlank)
            return false;
        if (StackTrace.IsFrame(line.Text))
            return true;
        if (line.StartsFrame || line.Row is not null || _text.Length > ErrorText.MostCharacters || !line.IsIndented && _text.EndsWith('.'))
            return false;
        _text += " " + line.Text.Trim();
        return true;
    }

    public void End()
    {
        if (_text is null)
            return;
        var text = _text;
        _text = null;
        // `The stack named X failed creation, it may need to be manually deleted from the AWS console: ROLLBACK_COMPLETE: reason`
        var stack = Cut.Between(text, Sentence, " failed ");
        var reason = stack is null ? text : Cut.After(text, ": ROLLBACK_COMPLETE") ?? Cut.After(text, "_COMPLETE") ?? Cut.After(text, "_FAILED") ?? text;
        var failure = ErrorText.Describe(reason.TrimStart(':', ' '), _line);
        sink.Add(failure with { Text = WhiteSpace.Fold(text), Stack = _stack ?? stack }, FailureKind.Echo);
    }

    // Logs that lost the cross, and the sentence that is printed once more below the trace: `X failed: Error: The stack named X failed …`.
    private static bool BeginsSentence(string text, int at)
    {
        var reason = at < 0 ? text : at < MostBefore ? text[(at + Failed.Length)..] : "";
        var colon = reason.IndexOf("Error: ", StringComparison.Ordinal);
        if (at >= 0 && colon >= 0 && !reason.AsSpan(0, colon).Contains(' '))
            reason = reason[(colon + "Error: ".Length)..];
        return reason.StartsWith(Sentence, StringComparison.Ordinal) && reason.Contains(" failed ", StringComparison.Ordinal);
    }

    // `shop`, `Shop (shop)`; not `Deployment`, `Building assets`.
    private static string? StackName(string before)
    {
        var words = before.Split(' ');
        return words[0] is not ("Deployment" or "Stack") && (words.Length == 1 || words.Length == 2 && words[1].StartsWith('(')) ? words[0] : null;
    }
}
