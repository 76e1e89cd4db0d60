using Remediator.Text;

namespace Remediator.Sources.Data;

/// <summary>Says in this tool's words, at the place that matters, what YamlDotNet's scanner and parser found wrong.</summary>
internal static class YamlSyntaxProblems
{
    /// <param name="reason">The parser's message.</param>
    /// <param name="at">The offset that the parser names.</param>
    /// <param name="scanned">How far it has read; it may name an earlier place.</param>
    /// <param name="openFlow">The innermost flow collection that is open.</param>
    public static Problem Describe(SourceText source, string reason, int at, int scanned, int? openFlow)
    {
        var text = source.Text;
        at = Math.Min(at, text.Length);
        scanned = Math.Clamp(scanned, at, text.Length);
        if ((FindTab(text, at, openFlow) ?? FindTab(text, scanned, openFlow)) is { } tab)
            return Problem.At(source, new TextSpan(tab, tab + 1), "a tab cannot indent YAML", "indent with blanks");
        if (reason.Contains("unexpected end of stream", StringComparison.Ordinal))
            return At(source, at, "the quote is never closed", $"end the text with `{Unit(text, at)}`");
        if (openFlow is { } opened && (reason.Length == 0 || reason.Contains("did not find expected ','", StringComparison.Ordinal) || scanned == text.Length))
            return InFlow(source, at, opened);
        if (reason.Contains("could not find expected ':'", StringComparison.Ordinal))
            at = LineBefore(text, at);
        if (reason.Contains("could not find expected ':'", StringComparison.Ordinal) || (reason.Contains("did not find expected key", StringComparison.Ordinal) && !HoldsKey(text, at)))
            return Line(source, at, "the line is neither `key: value` nor part of the value above", "write `:` and a blank after the key, or indent the line as the text above");
        if (reason.Contains("apping values are not allowed", StringComparison.Ordinal) || reason.Contains("found invalid mapping", StringComparison.Ordinal))
            return At(source, at, "a second `: ` in one value", "put the value in quotes, or set the indent of this line right");
        if (reason.Contains("did not find expected key", StringComparison.Ordinal) || reason.Contains("expected <document", StringComparison.Ordinal))
            return Line(source, at, "the line does not fit what stands above: its indent is that of no mapping that is open", "give it the indent of the keys beside it");
        if (reason.Contains("did not find expected '-'", StringComparison.Ordinal))
            return Line(source, at, "the line stands in a list but does not begin with `- `", "begin it with `- `, or set its indent right");
        if (reason.Contains("sequence entries are not allowed", StringComparison.Ordinal))
            return At(source, at, "a list cannot begin here", "begin it on a line of its own");
        if (reason.Contains("cannot start any token", StringComparison.Ordinal))
            return At(source, at, $"a value cannot begin with `{Unit(text, at)}`", "put the value in quotes");
        if (reason.Contains("unknown escape character", StringComparison.Ordinal))
            return At(source, Escape(text, at, scanned), "double quotes know no such escape", "write `\\\\` for a backslash, or use single quotes");
        if (reason.Contains("undefined tag handle", StringComparison.Ordinal))
            return At(source, at, "the tag has a handle that nothing declares", "write a short tag such as `!Sub`");
        if (reason.Contains("did not find expected node content", StringComparison.Ordinal))
            return At(source, at, $"a value is expected before this `{Unit(text, at)}`", "write a value, or remove what asks for one");
        return At(source, at, Plain(reason), help: null);
    }

    private static Problem InFlow(SourceText source, int at, int opened)
    {
        var opening = source.Text[Math.Min(opened, source.Length - 1)];
        var closing = opening == '{' ? '}' : ']';
        var line = source.PositionOf(opened).Line;
        return YamlSyntax.SkipBlanksAndComments(source.Text, at) >= source.Length
            ? At(source, opened, $"the `{opening}` is never closed", $"close it with `{closing}`")
            : At(source, at, $"expected `,` or `{closing}` in the `{opening}` of line {line}", $"separate values with `,`, and close the list with `{closing}`");
    }

    /// <summary>The first tab among the blanks that begin the line, when the line is not inside brackets.</summary>
    private static int? FindTab(string text, int offset, int? openFlow)
    {
        if (openFlow is not null)
            return null;
        var start = YamlSyntax.LineStart(text, offset);
        var tab = text.AsSpan(start, YamlSyntax.SkipBlanks(text, start) - start).IndexOf('\t');
        return tab < 0 ? null : start + tab;
    }

    /// <summary>When only blanks stand before the offset on its line, the last line before it that says something.</summary>
    private static int LineBefore(string text, int at)
    {
        var start = YamlSyntax.LineStart(text, at);
        if (start > 0 && (text.AsSpan(start, at - start).IsWhiteSpace() || at == text.Length))
            at = text.AsSpan(0, start).TrimEnd().Length;
        return at;
    }

    private static bool HoldsKey(string text, int at)
    {
        var start = YamlSyntax.LineStart(text, at);
        return text.AsSpan(start, YamlSyntax.LineContentEnd(text, at) - start).ContainsAny(':', '-');
    }

    private static int Escape(string text, int start, int scanned)
    {
        var hit = text.AsSpan(start, Math.Min(scanned + 1, text.Length) - start).LastIndexOf('\\');
        return hit < 0 ? start : start + hit;
    }

    private static string Unit(string text, int at) => at < text.Length && text[at] >= ' ' ? text[at].ToString() : "end";

    private static Problem At(SourceText source, int at, string message, string? help) =>
        Problem.At(source, new TextSpan(at, Math.Min(at + 1, source.Length)), message, help);

    private static Problem Line(SourceText source, int at, string message, string? help)
    {
        var start = YamlSyntax.SkipBlanks(source.Text, YamlSyntax.LineStart(source.Text, at));
        return Problem.At(source, new TextSpan(start, Math.Max(start, YamlSyntax.LineContentEnd(source.Text, start))), message, help);
    }

    /// <summary>The parser's sentence as a message of ours.</summary>
    private static string Plain(string reason)
    {
        reason = reason.TrimEnd('.', ' ');
        return reason.Length == 0 ? "the YAML cannot be read from here on" : char.ToLowerInvariant(reason[0]) + reason[1..];
    }
}
