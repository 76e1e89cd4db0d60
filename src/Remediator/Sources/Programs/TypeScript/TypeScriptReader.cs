using Remediator.Text;

namespace Remediator.Sources.Programs.TypeScript;

/// <summary>
/// Reads TypeScript and JavaScript programs (no JSX). Opaque are types, interfaces, namespaces, ambient declarations,
/// decorators, <c>export</c> lists, fields with a computed name, regular expressions and class expressions. What <c>require</c>
/// brings is an import; <c>for (const k in o)</c> goes over the <see cref="ProgramUnary"/> <c>in o</c>.
/// </summary>
public static class TypeScriptReader
{
    /// <summary>Reads a program. A broken statement is opaque and a problem; the next one is read again.</summary>
    public static ProgramFile Read(SourceText source)
    {
        var (tokens, comments) = TypeScriptScanner.Scan(source.Text);
        TypeScriptBrackets.Match(source.Text, tokens);
        var parser = new TypeScriptParser(source, tokens);
        var body = parser.File();
        return new ProgramFile(source, ProgramLanguage.TypeScript, body, comments, parser.Problems);
    }
}
