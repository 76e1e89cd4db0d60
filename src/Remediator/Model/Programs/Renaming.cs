using Remediator.Sources.Programs;
using Remediator.Text;

namespace Remediator.Model.Programs;

/// <summary>Gives a name that a library does not have the one that it has, where the program says it.</summary>
internal static class Renaming
{
    /// <summary>The name on a line; one that an import brings changes wherever the file says it.</summary>
    public static SourceChange OnLine(ProgramFile file, int line, string from, string to)
    {
        var words = ProgramWords.Find(file, from);
        foreach (var import in file.Body.Statements.OfType<ProgramImport>().Where(import => LineOf(file, import.Span.Start) <= line && line <= LineOf(file, import.Span.End)))
        {
            if (import.Names.FirstOrDefault(name => name.Name == from) is { } imported)
                return Imported(file, imported, words, from, to);
        }
        var here = words.Where(word => LineOf(file, word.Span.Start) == line).ToArray();
        if (here.Length == 0 && from != to && ProgramWords.Find(file, to).Any(word => LineOf(file, word.Span.Start) == line))
            return new SourceChange([]);
        // The file may have moved on by a few lines since the error was printed.
        if (words.Count == 1)
            here = [.. words];
        if (here.Length == 0)
        {
            return words.Count == 0
                ? new SourceChange([])
                : SourceChange.Refused($"`{from}` does not stand on line {line} of {file.Source.Path}, which the message names, but on line {string.Join(", ", words.Select(word => LineOf(file, word.Span.Start)).Distinct().Take(4))}: which of them is meant is not told");
        }
        if (here.Select(word => word.Before).Distinct().Count() > 1 || here.Length > 1 && here[0].IsMember && here.Select(word => OwnerOf(file, word)).Distinct().Count() > 1)
            return SourceChange.Refused($"`{from}` stands {here.Length} times on line {line} of {file.Source.Path}, and which of them is meant is not told");
        return SourceChange.Of(file.Source, [.. here.Select(word => TextEdit.Replace(word.Span, to))]);
    }

    /// <summary>The name that imports of a module bring; no edit when none does.</summary>
    /// <param name="module">The module as the message names it: its import may be written from a folder of it.</param>
    public static SourceChange Imports(IEnumerable<ProgramFile> files, string module, string from, string to)
    {
        var changes = new List<SourceChange>();
        var isImported = false;
        foreach (var file in files)
        {
            foreach (var import in file.Body.Statements.OfType<ProgramImport>().Where(import => import.Module == module || import.Module.StartsWith('.') && module.EndsWith(import.Module, StringComparison.Ordinal)))
            {
                isImported = true;
                if (import.Names.FirstOrDefault(name => name.Name == from) is { } imported)
                    changes.Add(Imported(file, imported, ProgramWords.Find(file, from), from, to));
            }
        }
        return isImported ? SourceChange.InOrder(changes) : SourceChange.Refused($"no file imports from `{module}`, which the message names");
    }

    private static SourceChange Imported(ProgramFile file, ProgramImportedName imported, IReadOnlyList<ProgramWord> words, string from, string to)
    {
        var named = words.FirstOrDefault(word => imported.Span.Contains(word.Span));
        if (named is null)
            return SourceChange.Refused($"the import of `{from}` in {file.Source.Path} is not written as a list of names");
        if (imported.Alias != from || from == to)
            return SourceChange.Of(file.Source, [TextEdit.Replace(named.Span, to)]);
        if (ProgramWords.Find(file, to).FirstOrDefault(word => !word.IsMember) is { } taken)
            return SourceChange.Refused($"`{to}` stands already in {file.Source.Path} (line {LineOf(file, taken.Span.Start)}), so `{from}` cannot just become it");
        var places = words.Where(word => !word.IsMember).ToArray();
        // A keyword, a key or a parameter may have the same name and another meaning.
        if (places.FirstOrDefault(word => word != named && word.Behind is "=" or ":" or ":=" or "?") is { } other)
            return SourceChange.Refused($"`{from}` names something of its own on line {LineOf(file, other.Span.Start)} of {file.Source.Path}: rename the import by hand");
        if (ProgramWords.MayStandInText(file, from))
            return SourceChange.Refused($"`{from}` may also stand in a text that takes in values in {file.Source.Path}: rename the import by hand");
        return SourceChange.Of(file.Source, [.. places.Select(word => TextEdit.Replace(word.Span, to))]);
    }

    private static string OwnerOf(ProgramFile file, ProgramWord word)
    {
        var text = file.Source.Text;
        var start = word.Span.Start;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '?'))
            start--;
        return text[start..word.Span.Start];
    }

    private static int LineOf(ProgramFile file, int offset) => file.Source.PositionOf(offset).Line;
}
