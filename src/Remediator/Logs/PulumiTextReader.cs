using System.Text;

namespace Remediator.Logs;

/// <summary>
/// The <c>Diagnostics:</c> of <c>pulumi up</c>: <c>type (name):</c>, then its errors and warnings, indented; and the rows of its progress, whose last
/// column is the error. The bridge prints each one twice. An exception of the program stands behind its traceback, a panic before it.
/// </summary>
internal sealed class PulumiTextReader(FailureSink sink) : ILogReader
{
    private readonly StringBuilder _text = new();
    private string? _type;
    private string? _name;
    private int _line;
    private bool _isError;
    private bool _isWarning;
    private SourceLocation? _place;

    // How deep the traceback is indented that is being read; -1 for none.
    private int _traceback = -1;

    public bool TryBegin(LogLine line)
    {
        if (!TryRow(line.Text, out var type, out var name, out var error) && !TryHeader(line.Text.Trim(), out type, out name))
            return false;
        (_type, _name, _isError, _traceback) = (type, name, false, -1);
        _text.Clear();
        if (error.Length > 0)
            Begin(error, line.Number);
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        if (_type is null || !line.IsBlank && !line.IsIndented || IsHeader(line.Text) && line.Text.StartsWith(' '))
            return false;
        if (line.IsBlank)
            return true;
        // A compiler speaks before Pulumi says that it failed.
        if (!_isError && _traceback < 0 && CompilerReader.IsDiagnostic(line.Text))
            return false;
        var text = line.Text.Trim();
        if (text.StartsWith("error: ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("panic: ", StringComparison.Ordinal) || text.StartsWith("* ", StringComparison.Ordinal))
        {
            AddError();
            Begin(text, line.Number);
        }
        else if (text.StartsWith("Traceback (", StringComparison.Ordinal))
        {
            // What stands before only announces it.
            _text.Clear();
            (_isError, _traceback) = (false, Indentation(line.Text));
        }
        else if (_traceback >= 0 && Indentation(line.Text) <= _traceback && !StackTrace.IsFrame(line.Text))
        {
            _traceback = -1;
            Begin(text, line.Number);
        }
        else if (CompilerReader.TrySplit(text, out var place, out var message))
        {
            // What stands before only announces it.
            if (_text.ToString().TrimEnd().EndsWith(':'))
                _text.Clear();
            AddError();
            Begin(message, line.Number);
            _place = place;
        }
        else if (text.StartsWith("warning: ", StringComparison.Ordinal))
        {
            AddError();
            Begin(text, line.Number);
            _isWarning = true;
        }
        else if (StackTrace.IsFrame(line.Text))
        {
            _place = StackTrace.Innermost(_place, line.Text);
            _isError = false;
        }
        else if (_isError)
        {
            Append(text);
        }
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

    private void Begin(string text, int line)
    {
        (_isError, _isWarning, _line) = (!IsCount(text), false, line);
        if (_isError)
            Append(text.StartsWith("panic: ", StringComparison.Ordinal) ? text["panic: ".Length..] : text);
    }

    private void Append(string text)
    {
        if (_text.Length < ErrorText.MostCharacters)
            _text.Append(text.StartsWith("* ", StringComparison.Ordinal) ? text[2..] : text).Append(' ');
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
            Location = failure.Location ?? _place,
            ErrorCode = CompilerReader.CodeOf(failure.Message) ?? failure.ErrorCode,
        }, _isWarning ? FailureKind.Warning : FailureKind.Cause);
        _text.Clear();
        _place = null;
    }

    private static int Indentation(string text) => text.Length - text.TrimStart().Length;

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
    public static bool IsHeader(string line) => TryHeader(line.Trim(), out _, out _) || TryRow(line, out _, out _, out _);

    // ` +  aws:cloudwatch:LogGroup name creating (0s) error: …`, ` +   ├─ aws:sqs:Queue name **creating failed** error: …`
    private static bool TryRow(string line, out string? type, out string? name, out string error)
    {
        (type, name, error) = (null, null, "");
        var at = line.IndexOf(" error: ", StringComparison.Ordinal);
        if (at < 0 || line.AsSpan(0, at).Count(':') != 2)
            return false;
        string[] words = [.. line[..at].Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => !word.Any(char.IsLetterOrDigit))];
        if (words.Length < 3 || words[0].AsSpan().Count(':') != 2)
            return false;
        (type, name, error) = (words[0], words[1], line[(at + 1)..].TrimEnd());
        return true;
    }

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
