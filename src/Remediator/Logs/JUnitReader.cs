using System.Net;

namespace Remediator.Logs;

/// <summary>
/// The JUnit report of cfn-lint: <c>&lt;testcase name="E3002 …"&gt;</c> names the rule, each <c>&lt;failure&gt;</c> in it says
/// <c>message at file:line:column</c>. Rules that found nothing are test cases too, and no failures.
/// </summary>
internal sealed class JUnitReader(FailureSink sink) : ILogReader
{
    private string? _rule;
    private string? _failure;
    private int _line;

    /// <summary>Whether the line is one of an XML report of test cases.</summary>
    public static bool IsReport(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return text.StartsWith("<testsuite", StringComparison.Ordinal) || text.StartsWith("<testcase ", StringComparison.Ordinal);
    }

    public bool TryBegin(LogLine line)
    {
        if (!IsReport(line.Text))
            return false;
        Read(line);
        return true;
    }

    public bool TryContinue(LogLine line)
    {
        var text = line.Text.AsSpan().TrimStart();
        if (_failure is null && !text.StartsWith('<'))
            return false;
        Read(line);
        return true;
    }

    public void End() => _rule = _failure = null;

    private void Read(LogLine line)
    {
        var text = line.Text.Trim();
        if (_failure is null && Cut.Between(text, "<testcase name=\"", " ") is { } name)
            _rule = CfnLintReader.IsFinding(name + " ?") ? name : null;
        if (_failure is null)
        {
            // A compact report has the failure behind its test case on one line.
            var at = text.IndexOf("<failure ", StringComparison.Ordinal);
            if (at < 0 || _rule is null)
                return;
            (_failure, _line) = (text[at..], line.Number);
        }
        else if (_failure.Length <= ErrorText.MostCharacters)
        {
            _failure += " " + text;
        }
        if (!_failure.EndsWith('>'))
            return;
        foreach (var element in _failure.Split("<failure ", StringSplitOptions.RemoveEmptyEntries))
            Add(element);
        _failure = null;
    }

    private void Add(string element)
    {
        const string attribute = "message=\"";
        var start = element.IndexOf(attribute, StringComparison.Ordinal);
        if (start < 0)
            return;
        start += attribute.Length;
        var end = element.LastIndexOf("\" type=\"", StringComparison.Ordinal);
        if (end < start)
            end = element.IndexOf("\"/>", start, StringComparison.Ordinal) is >= 0 and var closed ? closed : element.IndexOf("\">", start, StringComparison.Ordinal);
        if (end < start)
            return;
        var text = WebUtility.HtmlDecode(element[start..end]);
        var at = text.LastIndexOf(" at ", StringComparison.Ordinal);
        var place = at < 0 ? null : SourcePlace.Parse(text.AsSpan(at + 4));
        CfnLintReader.Add(sink, _rule!, place is null ? text : text[..at], place, _line);
    }
}
