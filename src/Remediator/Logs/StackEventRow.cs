namespace Remediator.Logs;

/// <summary>
/// Takes one printed row of stack events apart. Columns are found by what is in them (a status, a type, an id), not by their
/// order, which every tool chooses for itself.
/// </summary>
internal static class StackEventRow
{
    private const int MostCells = 12;

    /// <summary>The event of the row; null when the line is not a row.</summary>
    public static StackEvent? Parse(LogLine line)
    {
        var text = line.Text.Trim();
        if (text.Length == 0 || text[0] is '{' or '"' || !MayHold(text))
            return null;
        var fallback = text.Contains('|') ? FromCells(line, SplitPipes(text))
            : text.Contains('\t') ? FromTabs(line, Split(text, '\t'))
            : null;
        return fallback ?? FromWords(line, text);
    }

    private static bool MayHold(string text) => text.Contains("::", StringComparison.Ordinal) || text.Contains("_FAILED", StringComparison.Ordinal)
        || text.Contains("_IN_P", StringComparison.Ordinal) || text.Contains("_COMPLETE", StringComparison.Ordinal);

    private static List<string> SplitPipes(string text)
    {
        text = text.Trim('|', ' ');
        return Split(text, '|');
    }

    private static List<string> Split(string text, char separator) =>
        [.. text.Split(separator, MostCells).Select(cell => cell.Trim())];

    private static StackEvent? FromTabs(LogLine line, List<string> cells) =>
        cells[0] == "STACKEVENTS" ? FromTextOutput(line, cells) : FromCells(line, cells);

    // `--output text` of describe-stack-events sorts the columns by their names: …, EventId, LogicalResourceId, PhysicalResourceId, …,
    // ResourceStatus, ResourceStatusReason (left out when there is none), ResourceType, StackId, StackName, Timestamp.
    private static StackEvent? FromTextOutput(LogLine line, List<string> cells)
    {
        var status = cells.FindIndex(cell => StackEvent.IsStatus(cell));
        var type = cells.FindIndex(cell => StackEvent.IsType(cell));
        if (status < 0 || type < status || type + 2 >= cells.Count)
            return null;
        var id = cells.FindIndex(1, status - 1, cell => Cut.IsIdentifier(cell));
        return new StackEvent
        {
            Line = line.Number,
            Status = cells[status],
            Type = cells[type],
            LogicalId = id < 0 ? null : cells[id],
            StackId = cells[type + 1],
            Stack = cells[type + 2],
            Reason = string.Join(' ', cells.Skip(status + 1).Take(type - status - 1)),
            Printed = line.Text,
        };
    }

    private static StackEvent? FromCells(LogLine line, List<string> cells)
    {
        var status = cells.FindIndex(cell => StackEvent.IsStatus(cell));
        var type = cells.FindIndex(cell => StackEvent.IsType(cell));
        if (status < 0 && type < 0)
            return null;
        var last = Math.Max(status, type);
        var row = new StackEvent
        {
            Line = line.Number,
            Status = status < 0 ? null : cells[status],
            Type = type < 0 ? null : cells[type],
            Printed = line.Text,
        };
        // The id stands behind status and type (CDK, SAM), or before them (console, --query).
        var before = cells.FindLastIndex(last, last + 1, cell => Cut.IsIdentifier(cell));
        var idIsBehind = type > status && status >= 0 && !IsConsoleRow(cells, status, type);
        if (!idIsBehind && before >= 0)
            return OrNullWithoutReason(row with { LogicalId = cells[before], Reason = Join(cells, last + 1) }, status < 0);
        if (last + 1 >= cells.Count)
            return status < 0 ? null : row with { Stack = StackOf(cells, status) };
        var subject = Subject.Parse(cells[last + 1]);
        var rest = Join(cells, last + 2);
        return OrNullWithoutReason(row with
        {
            LogicalId = subject.LogicalId,
            ConstructPath = subject.Path,
            Stack = StackOf(cells, status),
            Reason = subject.Rest.Length == 0 ? rest : rest.Length == 0 ? subject.Rest : $"{subject.Rest} | {rest}",
        }, status < 0);
    }

    // `id | STATUS | type | reason`: no time or progress, and behind the type a sentence that begins with no construct.
    private static bool IsConsoleRow(List<string> cells, int status, int type)
    {
        if (status != type - 1 || status < 1 || type + 1 >= cells.Count || !Cut.IsIdentifier(cells[status - 1]))
            return false;
        var subject = Subject.Parse(cells[type + 1]);
        return subject.Path is null && subject.Rest.Length > 0 && !cells.Exists(cell => CiPrefix.TimeLength(cell) > 0);
    }

    // CDK puts the stack's name first, then the progress `3/10`.
    private static string? StackOf(List<string> cells, int status) =>
        status > 0 && cells[0].Length > 0 && !cells[0].Contains(' ') && !char.IsAsciiDigit(cells[0][0]) && !StackEvent.IsType(cells[0]) ? cells[0] : null;

    private static string Join(List<string> cells, int from) => from >= cells.Count ? "" : string.Join(" | ", cells.Skip(from)).Trim(' ', '|');

    private static StackEvent? OrNullWithoutReason(StackEvent row, bool noStatus) =>
        noStatus && (row.Reason.Length == 0 || row.LogicalId is null && row.ConstructPath is null || !row.Reason.Contains(' ')) ? null : row;

    // `time STATUS type id reason`, `type id STATUS reason`, `id STATUS`, `[✖] type/id: STATUS – "reason"` (eksctl)
    private static StackEvent? FromWords(LogLine line, string text)
    {
        var words = new WordCursor(text);
        string? previous = null;
        string? previousType = null;
        for (var i = 0; i < MostCells && words.Next() is { } word; i++)
        {
            if (StackEvent.IsStatus(word.AsSpan().Trim(":[]()")))
                return AtStatus(line, text, word.Trim(':', '[', ']', '(', ')'), words, previous, previousType);
            if (StackEvent.IsType(word.AsSpan().TrimEnd(':')))
                previousType = word.TrimEnd(':');
            else
                previous = word;
        }
        return null;
    }

    private static StackEvent? AtStatus(LogLine line, string text, string status, WordCursor words, string? previous, string? previousType)
    {
        var row = new StackEvent { Line = line.Number, Status = status, Printed = text };
        var here = words;
        var type = words.Next();
        if (type is not null && StackEvent.IsType(type))
        {
            // Everything behind the type is a subject like CDK's; others print a plain id, which is one too.
            var subject = Subject.Parse(words.Rest);
            return row with { Type = type, LogicalId = subject.LogicalId, ConstructPath = subject.Path, Reason = subject.Rest };
        }
        // `CREATE_FAILED: Bucket (AWS::S3::Bucket)` (serverless): the reason is below.
        if (previous is null && type is not null && Cut.IsIdentifier(type) && words.Next() is ['(', .., ')'] kind && StackEvent.IsType(kind.AsSpan(1, kind.Length - 2)))
            return row with { Type = kind[1..^1], LogicalId = type, Reason = words.Rest };
        var reason = here.Rest.TrimStart('-', '–', ':', ' ', '"').TrimEnd('"');
        if (previousType is not null)
            return row with { Type = previousType, LogicalId = IdOf(previous), Reason = reason };
        if (previous is not null && previous.TrimEnd(':').Split('/') is [var resource, var id] && StackEvent.IsType(resource))
            return row with { Type = resource, LogicalId = id, Reason = reason };
        // A sentence may speak of a status; a row names its resource before it or stands alone.
        if (previous is null)
            return reason.Length == 0 || text[status.Length..].StartsWith(':') || reason.StartsWith("Resource ", StringComparison.Ordinal) ? row with { Reason = reason } : null;
        return IdOf(previous) is { } logicalId && text.StartsWith(previous, StringComparison.Ordinal) && previous.TrimEnd(':') != "Status"
            && previous.TrimEnd(':') != "Error"
            ? row with { LogicalId = logicalId, Reason = reason }
            : null;
    }

    private static string? IdOf(string? word)
    {
        word = word?.TrimEnd(':');
        return word is not null && Cut.IsIdentifier(word) ? word : null;
    }

    /// <summary>Walks the words of a line.</summary>
    private record struct WordCursor(string Rest)
    {
        public string? Next()
        {
            Rest = Rest.TrimStart();
            if (Rest.Length == 0)
                return null;
            var end = Rest.AsSpan().IndexOfAny(' ', '\t');
            var word = end < 0 ? Rest : Rest[..end];
            Rest = end < 0 ? "" : Rest[end..].TrimStart();
            return word;
        }
    }
}
