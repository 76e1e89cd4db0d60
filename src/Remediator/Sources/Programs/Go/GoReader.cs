using Remediator.Text;

namespace Remediator.Sources.Programs.Go;

/// <summary>
/// Reads Go. A statement that is broken is opaque and a problem, and the next one is read again.
/// Source: https://go.dev/ref/spec
/// </summary>
public static class GoReader
{
    /// <summary>Reads a file.</summary>
    public static ProgramFile Read(SourceText source)
    {
        var tokens = GoScanner.Scan(source);
        var statements = new GoStatementParser(new GoCursor(source, tokens)).File();
        var body = new ProgramBlock(new TextSpan(0, source.Length), statements);
        var problems = tokens.Problems.Count < 2 ? tokens.Problems : tokens.Problems.OrderBy(problem => problem.Span!.Value.Start).ToList();
        return new ProgramFile(source, ProgramLanguage.Go, body, tokens.Comments, problems);
    }
}
