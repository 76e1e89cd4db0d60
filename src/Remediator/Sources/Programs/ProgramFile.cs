using Remediator.Text;

namespace Remediator.Sources.Programs;

/// <summary>One program file: its text, its tree, and what is wrong with it. Parsing never throws and never runs anything.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="Body">What could be read; a broken statement is opaque and the next one is read again.</param>
/// <param name="Comments">Every comment, in order, delimiters included.</param>
/// <param name="Problems">What is wrong, in the order of the text.</param>
public sealed record ProgramFile(SourceText Source, ProgramLanguage Language, ProgramBlock Body, IReadOnlyList<TextSpan> Comments, IReadOnlyList<Problem> Problems);
