namespace Remediator.Logs;

/// <summary>The last word of <c>cdk deploy</c>: <c>❌  Stack failed: …</c>, which repeats the reasons of the rows above.</summary>
internal sealed class CdkSummaryReader(FailureSink sink) : ILogReader
{
    private const string Cross = "❌";

    private string? _text;
    private string? _stack;
    private int _line;

    public bool TryBegin(LogLine line)
    {
        var text = line.Text.Trim();
        if (text.StartsWith(Cross, StringComparison.Ordinal))
            text = text[Cross.Length..].TrimStart();
        else if (!text.StartsWith("Stack Deployments Failed", StringComparison.Ordinal) && !text.StartsWith("❌ Deployment failed: ", StringComparison.Ordinal))
            return false;
        const string failed = " failed: ";
        var at = text.IndexOf(failed, StringComparison.Ordinal);
        var name = at > 0 ? text[..at].Split(' ')[0] : null;
        _stack = name is "Deployment" or "Stack" ? null : name;
        _text = at > 0 && at < 200 ? text[(at + failed.Length)..] : text;
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
        var stack = Cut.Between(text, "The stack named ", " failed ");
        var reason = stack is null ? text : Cut.After(text, ": ROLLBACK_COMPLETE") ?? Cut.After(text, "_COMPLETE") ?? Cut.After(text, "_FAILED") ?? text;
        var failure = ErrorText.Describe(reason.TrimStart(':', ' '), _line);
        sink.Add(failure with { Text = WhiteSpace.Fold(text), Stack = _stack ?? stack }, FailureKind.Echo);
    }
}
