using System.Text;

namespace Remediator.Logs;

/// <summary>The <c>Diagnostics:</c> of <c>pulumi up</c>: <c>type (name):</c>, then its errors, indented. The bridge prints each one twice.</summary>
internal sealed class PulumiTextReader(FailureSink sink) : ILogReader
{
    private readonly StringBuilder _text = new();
    private string? _type;
    private string? _name;
    private int _line;
    private bool _isError;

    public bool TryBegin(LogLine line)
    {
        if (!TryHeader(line.Text.Trim(), out var type, out var name))
            return false;
        (_type, _name, _isError) = (type, name, false);
        _text.Clear();
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_type is null || !line.IsBlank && !line.IsIndented || line.Text.StartsWith("  ", StringComparison.Ordinal) && TryHeader(line.Text.Trim(), out _, out _))
            return false;
        if (line.IsBlank)
            return true;
        var text = line.Text.Trim();
        if (text.StartsWith("error: ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal))
        {
            AddError();
            _isError = !IsCount(text);
            _line = line.Number;
        }
        else if (text.StartsWith("warning: ", StringComparison.Ordinal) || StackTrace.IsFrame(line.Text))
        {
            AddError();
            _isError = false;
        }
        if (_isError && _text.Length < ErrorText.MostCharacters)
            _text.Append(text.StartsWith("* ", StringComparison.Ordinal) ? text[2..] : text).Append(' ');
        return true;
    }

    public void End()
    {
        AddError();
        _type = null;
    }

    /// <summary>Hands over one error of an engine event or of the text form.</summary>
    public static void Add(FailureSink sink, string message, string? urn, int line)
    {
        var parts = urn?.Split("::") ?? [];
        var failure = ErrorText.Describe(WithoutColours(message), line);
        sink.Add(failure with
        {
            Resource = parts.Length >= 4 ? parts[^1] : failure.Resource,
            ResourceType = parts.Length >= 4 ? parts[^2].Split('$')[^1] : failure.ResourceType,
        });
    }

    private void AddError()
    {
        if (_text.Length == 0)
            return;
        var failure = ErrorText.Describe(_text.ToString(), _line);
        var isStack = _type == "pulumi:pulumi:Stack";
        sink.Add(failure with
        {
            Resource = isStack ? failure.Resource : _name,
            ResourceType = isStack ? failure.ResourceType : _type,
            Stack = isStack ? _name : failure.Stack,
        });
        _text.Clear();
    }

    // `error: 1 error occurred:` and `* creating urn:pulumi:…: 1 error occurred:` announce the starred list below them.
    private static bool IsCount(string text) => text.EndsWith(" error occurred:", StringComparison.Ordinal) || text.EndsWith(" errors occurred:", StringComparison.Ordinal);

    // Engine events mark colours: `<{%reset%}>`, `<{%fg 1%}>`.
    private static string WithoutColours(string text)
    {
        while (text.IndexOf("<{%", StringComparison.Ordinal) is var open and >= 0 && text.IndexOf("%}>", open, StringComparison.Ordinal) is var close and > 0)
            text = text.Remove(open, close + "%}>".Length - open);
        return text;
    }

    /// <summary>Whether the line names the resource that errors follow for.</summary>
    public static bool IsHeader(string line) => TryHeader(line.Trim(), out _, out _);

    // `aws:cloudwatch:LogGroup (name):`, `aws:s3/bucket:Bucket (name):`
    private static bool TryHeader(string text, out string? type, out string? name)
    {
        (type, name) = (null, null);
        var open = text.IndexOf(" (", StringComparison.Ordinal);
        if (open <= 0 || !text.EndsWith("):", StringComparison.Ordinal))
            return false;
        var head = text[..open];
        if (head.Contains(' ') || head.AsSpan().Count(':') != 2)
            return false;
        (type, name) = (head, text[(open + 2)..^2]);
        return true;
    }
}
