using System.Globalization;
using System.Text;

namespace Remediator.Knowledge.Facts;

/// <summary>
/// A file of tab-separated facts: `#` comments, among them `# source:` and `# date:`; a line of column names; a row a line.
/// The files are part of the assembly, so one that is not well-formed is a mistake of ours and throws.
/// </summary>
internal sealed class FactTable
{
    private const string SourceMark = "# source: ";
    private const string DateMark = "# date: ";
    private const string DateFormat = "yyyy-MM-dd";

    private readonly string _source;
    private readonly string _date;

    private FactTable(string source, string date, string[][] rows)
    {
        _source = source;
        _date = date;
        Rows = rows;
    }

    public Provenance Provenance => new(_source, DateOnly.ParseExact(_date, DateFormat, CultureInfo.InvariantCulture));

    /// <summary>The rows; each has as many cells as there are columns, of which any may be empty.</summary>
    public string[][] Rows { get; }

    /// <summary>Reads a file that has exactly these columns.</summary>
    public static FactTable Read(string fileName, params ReadOnlySpan<string> columns)
    {
        string? source = null;
        string? date = null;
        var rows = new List<string[]>();
        var columnsSeen = false;
        foreach (var line in Encoding.UTF8.GetString(EmbeddedData.Read(fileName)).Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith('#'))
            {
                if (line.StartsWith(SourceMark, StringComparison.Ordinal))
                    source = line[SourceMark.Length..];
                else if (line.StartsWith(DateMark, StringComparison.Ordinal))
                    date = line[DateMark.Length..];
                continue;
            }
            var cells = line.Split('\t');
            if (cells.Length != columns.Length)
                throw new InvalidDataException($"`{fileName}` has a row of {cells.Length} cells instead of {columns.Length}: `{line}`");
            if (columnsSeen)
                rows.Add(cells);
            else if (!columns.SequenceEqual(cells))
                throw new InvalidDataException($"`{fileName}` has the columns `{line}`");
            columnsSeen = true;
        }
        if (source is null || date is null)
            throw new InvalidDataException($"`{fileName}` does not state its source and date");
        return new FactTable(source, date, [.. rows]);
    }

    /// <summary>A date, or null for an empty cell.</summary>
    public static DateOnly? ParseDate(string cell) =>
        cell.Length == 0 ? null : DateOnly.ParseExact(cell, DateFormat, CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static int ParseInt(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);

    /// <summary>A list separated by spaces.</summary>
    public static string[] ParseList(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Whether a table of vendors and their actions names an action (<c>ecr:GetAuthorizationToken</c>); letter case does not count.</summary>
    public static bool NamesAction(FactTable actions, string action) => action.Split(':') is [var vendor, var name]
        && actions.Rows.Any(row => row[0].Equals(vendor, StringComparison.OrdinalIgnoreCase) && ParseList(row[1]).Contains(name, StringComparer.OrdinalIgnoreCase));
}
