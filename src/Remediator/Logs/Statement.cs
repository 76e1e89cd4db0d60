namespace Remediator.Logs;

/// <summary>A part of a paragraph that may be one error.</summary>
/// <param name="Text">The text in one line.</param>
/// <param name="Line">Its first line.</param>
/// <param name="ConstructPath">The construct that a stack trace below it names.</param>
/// <param name="Location">The place in the program that a stack trace names.</param>
/// <param name="PackageFile">The file of the package that raised it, when the first frame of a stack trace lies in one.</param>
/// <param name="Marked">Whether something marks it as an error.</param>
internal sealed record Statement(string Text, int Line, string? ConstructPath, SourceLocation? Location, string? PackageFile, bool Marked)
{
    public void AddTo(FailureSink sink) => ProseEvent.Add(sink, Text, Line, ConstructPath, Location, PackageFile, isSupposed: !Marked);
}
