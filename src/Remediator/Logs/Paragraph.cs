using System.Text;

namespace Remediator.Logs;

/// <summary>Takes a paragraph of loose text apart into what may be errors; frames of stack traces and progress lines fall out.</summary>
internal static class Paragraph
{
    /// <summary>The statements of the paragraph. It may list several errors, each on a line that begins like one.</summary>
    public static List<Statement> Statements(IReadOnlyList<LogLine> lines, WordCut words)
    {
        var statements = new List<Statement>();
        var text = new StringBuilder();
        var firstLine = 0;
        string? constructPath = null;
        SourceLocation? location = null;
        string? packageFile = null;
        var isFramed = false;
        var marked = false;
        var afterPythonFrame = false;
        var isBelowNoise = false;
        var width = Wrap.WidthOf([.. lines.Select(line => line.Text)]);
        var before = "";
        void Close()
        {
            if (text.Length > 0)
            {
                var whole = WhiteSpace.Fold(text.ToString());
                if (HasLetters(whole))
                    statements.Add(new Statement(whole, firstLine, constructPath, location, packageFile, marked || ErrorMarkers.AreIn(whole)));
            }
            text.Clear();
            (constructPath, location, packageFile, isFramed, marked) = (null, null, null, false, false);
        }
        foreach (var line in lines)
        {
            // What is indented below a line of no account belongs to it.
            isBelowNoise = line.IsQuiet || LineLevel.IsQuiet(line.Text) || Noise.IsPassed(line.Text) || isBelowNoise && line.IsIndented && !line.StartsFrame;
            if (isBelowNoise || Noise.Is(line.Text))
                continue;
            // Below a Python frame stands its source line.
            var isSource = afterPythonFrame && line.Text.StartsWith("    ", StringComparison.Ordinal);
            afterPythonFrame = false;
            if (isSource)
                continue;
            if (StackTrace.IsFrame(line.Text))
            {
                afterPythonFrame = line.Text.Contains("File \"", StringComparison.Ordinal);
                var path = StackTrace.ConstructPath(line.Text);
                constructPath ??= path;
                if (path is null && text.Length > 0 && !isFramed)
                    (packageFile, isFramed) = (StackTrace.PackageFile(line.Text), true);
                location = StackTrace.Location(line.Text) ?? location;
                continue;
            }
            if (text.Length > 0 && line.StartsFrame && !Wrap.GoesOn(text))
            {
                var place = location;
                Close();
                location = place;
            }
            if (text.Length == 0)
                firstLine = line.Number;
            marked |= line.MarkedAsError;
            if (text.Length > 0 && before.Length != width && words.IsBetween(before, line.Text))
                Wrap.Append(text, line.Text.TrimStart(), isCut: true);
            else
                Wrap.Append(text, line.Text, isCut: before.Length > 0 && before.Length == width);
            before = line.Text;
        }
        Close();
        return statements;
    }

    private static bool HasLetters(string text)
    {
        foreach (var c in text)
        {
            if (char.IsLetter(c))
                return true;
        }
        return false;
    }
}
