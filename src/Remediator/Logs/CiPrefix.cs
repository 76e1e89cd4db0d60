namespace Remediator.Logs;

/// <summary>
/// What CI systems print before a tool's line: time stamps, job and step names, line numbers, severity marks.
/// Each kind is taken off as often as it occurs, since systems nest.
/// </summary>
internal static class CiPrefix
{
    private const int MostPrefixes = 6;

    private static readonly string[] Marks = ["##[error]", "##[group]", "##[warning]", "##[section]", "##[debug]", "##[command]"];

    private static readonly string[] Levels = ["[ERROR] default - ", "[INFO] default - ", "[WARN] default - ", "[DEBUG] default - "];

    public static string Remove(string text, ref bool marked)
    {
        var rest = text.AsSpan();
        for (var round = 0; round < MostPrefixes; round++)
        {
            var length = PrefixLength(rest, ref marked);
            if (length == 0)
                break;
            rest = rest[length..];
        }
        return rest.Length == text.Length ? text : rest.ToString();
    }

    private static int PrefixLength(ReadOnlySpan<char> text, ref bool marked)
    {
        if (text.IsEmpty)
            return 0;
        // Few lines have a prefix; most are turned away by their first character.
        var blanks = text.Length - text.TrimStart(' ').Length;
        var body = text[blanks..];
        if (body.IsEmpty)
            return 0;
        var length = body[0] switch
        {
            '\uFEFF' => 1,
            '#' => MarkLength(body, ref marked),
            ':' => CommandLength(body, ref marked),
            '[' => BracketLength(body),
            >= '0' and <= '9' => NumberLength(body),
            'S' => StreamLength(body),
            '>' => QuoteLength(body),
            _ => ServiceLength(body),
        };
        if (length > 0)
            return blanks + length;
        return JobAndStepLength(text);
    }

    private static int MarkLength(ReadOnlySpan<char> text, ref bool marked)
    {
        foreach (var mark in Marks)
        {
            if (!text.StartsWith(mark, StringComparison.Ordinal))
                continue;
            marked |= mark == "##[error]";
            return mark.Length;
        }
        return 0;
    }

    // GitHub's workflow commands: `::error file=app.js,line=1::message`
    private static int CommandLength(ReadOnlySpan<char> text, ref bool marked)
    {
        if (!text.StartsWith("::error", StringComparison.Ordinal) && !text.StartsWith("::group", StringComparison.Ordinal))
            return 0;
        var end = text[2..].IndexOf("::", StringComparison.Ordinal);
        if (end < 0)
            return 0;
        marked |= text[2] == 'e';
        return end + 4;
    }

    // `[2024-05-01T12:00:00.123Z] ` (Jenkins), `[Container] 2024/05/01 12:00:00 ` (CodeBuild), `[12:00:01] ` (TeamCity)
    private static int BracketLength(ReadOnlySpan<char> text)
    {
        const string container = "[Container] ";
        if (text.StartsWith(container, StringComparison.Ordinal))
            return container.Length;
        var time = TimeLength(text[1..]);
        if (time == 0 || 1 + time >= text.Length || text[1 + time] != ']')
            return 0;
        var end = SkipBlanks(text, 2 + time);
        // `[2024-05-01T12:00:00.123] [ERROR] default - ` (CDKTF's logger)
        foreach (var level in Levels)
        {
            if (text[end..].StartsWith(level, StringComparison.Ordinal))
                return end + level.Length;
        }
        return end;
    }

    // A time stamp, or the line number of a web page: `242 | `
    private static int NumberLength(ReadOnlySpan<char> text)
    {
        var time = TimeLength(text);
        if (time > 0)
        {
            var end = SkipBlanks(text, time);
            // `12:00:01 | text` (Bamboo)
            if (text[end..].StartsWith("| ", StringComparison.Ordinal))
                end += 2;
            else
                end += RunnerLength(text[end..]);
            return end > time || end == text.Length ? end : 0;
        }
        var digits = 0;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]))
            digits++;
        return text[digits..].StartsWith(" | ", StringComparison.Ordinal) ? digits + 3 : 0;
    }

    // `01O `, `00E+`: the stream of a GitLab job, and whether the line before goes on.
    private static int RunnerLength(ReadOnlySpan<char> text) =>
        text.Length >= 4 && char.IsAsciiHexDigit(text[0]) && char.IsAsciiHexDigit(text[1]) && text[2] is 'O' or 'E' && text[3] is ' ' or '+' ? 4 : 0;

    // `> text`: quoted in a mail or an issue.
    private static int QuoteLength(ReadOnlySpan<char> text) => text.StartsWith("> ", StringComparison.Ordinal) ? 2 : 0;

    // `deploy-1  | text` (docker compose)
    private static int ServiceLength(ReadOnlySpan<char> text)
    {
        var bar = text.IndexOf("| ", StringComparison.Ordinal);
        if (bar is < 3 or > 60)
            return 0;
        var name = text[..bar].TrimEnd(' ');
        var dash = name.LastIndexOf('-');
        return dash > 0 && name.Length < bar - 1 && dash < name.Length - 1 && !name.ContainsAny(' ', '|') && !name[(dash + 1)..].ContainsAnyExceptInRange('0', '9')
            ? bar + 2
            : 0;
    }

    // `STDERR tofu: │`, `STDOUT [module] terraform: ` (terragrunt)
    private static int StreamLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("STDERR ", StringComparison.Ordinal) && !text.StartsWith("STDOUT ", StringComparison.Ordinal))
            return 0;
        foreach (var tool in (string[])["tofu: ", "terraform: "])
        {
            var at = text.IndexOf(tool, StringComparison.Ordinal);
            if (at is < 0 or > 200)
                continue;
            return at + tool.Length;
        }
        return 0;
    }

    // `job<TAB>step<TAB>2024-05-01T12:00:00.1234567Z ` (gh run view --log), `build<TAB>01-May-2024 12:00:00<TAB>` (Bamboo)
    private static int JobAndStepLength(ReadOnlySpan<char> text)
    {
        var first = text.IndexOf('\t');
        if (first is < 1 or > 200)
            return 0;
        var rest = text[(first + 1)..];
        if (text[..first] is "build" or "error" or "simple" or "command")
        {
            var second = rest.IndexOf('\t');
            return second > 0 && char.IsAsciiDigit(rest[0]) ? first + second + 2 : 0;
        }
        var step = rest.IndexOf('\t');
        if (step is < 1 or > 200)
            return 0;
        var after = rest[(step + 1)..].TrimStart('\uFEFF');
        var stamp = TimeLength(after);
        return stamp >= 20 && after[stamp - 1] == 'Z' ? first + step + 2 : 0;
    }

    /// <summary>
    /// The length of a date and time, or of a time, at the start of the text: digits and the marks between them,
    /// then a zone (<c>Z</c>, <c>UTC</c>, <c>+00:00</c>, <c>UTC+0000</c>). 0 when there is none.
    /// </summary>
    internal static int TimeLength(ReadOnlySpan<char> text)
    {
        var at = 0;
        if (text.Length >= 10 && text[4] is '-' or '/' && text[7] == text[4])
        {
            if (!AllDigits(text[..4]) || !AllDigits(text[5..7]) || !AllDigits(text[8..10]))
                return 0;
            at = 10;
            if (at < text.Length && text[at] is 'T' or ' ')
                at++;
        }
        var time = text[at..];
        if (time.Length < 8 || time[2] != ':' || time[5] != ':' || !AllDigits(time[..2]) || !AllDigits(time[3..5]) || !AllDigits(time[6..8]))
            return 0;
        at += 8;
        if (at < text.Length && text[at] is '.' or ',')
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
        }
        return at + ZoneLength(text[at..]);
    }

    private static int ZoneLength(ReadOnlySpan<char> text)
    {
        if (text.StartsWith('Z'))
            return 1;
        var at = 0;
        if (text.StartsWith(" UTC", StringComparison.Ordinal))
            at = 4;
        else if (text.StartsWith(" AM", StringComparison.Ordinal) || text.StartsWith(" PM", StringComparison.Ordinal))
            return 3;
        if (at < text.Length && text[at] is '+' or '-')
        {
            var end = at + 1;
            while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == ':'))
                end++;
            if (end - at >= 5)
                at = end;
        }
        return at;
    }

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] is ' ' or '\t')
            at++;
        return at;
    }
}
