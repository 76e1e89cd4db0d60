using Remediator.Text;

namespace Remediator.Sources.Programs.Python;

/// <summary>Reads Python files.</summary>
public static class PythonReader
{
    /// <summary>Reads a file; what is broken is opaque and told in its problems.</summary>
    public static ProgramFile Read(SourceText source)
    {
        var scanner = PythonScanner.File(source.Text);
        var parser = new PythonParser(source, scanner);
        var body = parser.File();
        var problems = scanner.Problems.Select(problem => Problem.At(source, problem.Span, problem.Message))
            .Concat(parser.Problems.Select(problem => Problem.At(source, problem.Span, problem.Message)));
        return new ProgramFile(source, ProgramLanguage.Python, body, scanner.Comments, [.. problems]);
    }
}
