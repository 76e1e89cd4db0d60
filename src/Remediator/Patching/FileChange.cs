using Remediator.Text;

namespace Remediator.Patching;

/// <summary>Whole lines that take the place of others.</summary>
/// <param name="Old">Whole lines of the old text; empty where lines are only added.</param>
/// <param name="New">The lines that take their place, with their terminators.</param>
public readonly record struct LineReplacement(TextSpan Old, string New);

/// <summary>The change of one file: path, diff, and the whole new text.</summary>
/// <param name="Original">The file as it was; of a file that the change makes, its path and no text.</param>
/// <param name="Text">The whole new text.</param>
/// <param name="IsNew">Whether the change makes the file.</param>
public sealed record FileChange(SourceText Original, string Text, bool IsNew = false)
{
    public string Path => Original.Path;

    /// <summary>The change as a git diff. For git a byte order mark belongs to the first line.</summary>
    public string Diff => field ??= UnifiedDiff.Write(Original.Path, IsNew ? null : Original.Mark + Original.Text, Original.Mark + Text);

    /// <summary>The change as replacements of whole lines, in order.</summary>
    public IEnumerable<LineReplacement> Lines
    {
        get
        {
            foreach (var hunk in Hunks)
            {
                var position = 0;
                for (var line = 0; line < hunk.OldStart; line++)
                    position = Original.Text.IndexOf('\n', position) + 1;
                for (var i = 0; i < hunk.Lines.Count;)
                {
                    if (hunk.Lines[i].Kind == DiffLineKind.Common)
                    {
                        position += hunk.Lines[i++].Text.Length;
                        continue;
                    }
                    var start = position;
                    var text = "";
                    for (; i < hunk.Lines.Count && hunk.Lines[i].Kind != DiffLineKind.Common; i++)
                    {
                        if (hunk.Lines[i].Kind == DiffLineKind.Removed)
                            position += hunk.Lines[i].Text.Length;
                        else
                            text += hunk.Lines[i].Text;
                    }
                    yield return new LineReplacement(new TextSpan(start, position), text);
                }
            }
        }
    }

    /// <summary>The change as hunks.</summary>
    internal IReadOnlyList<DiffHunk> Hunks => field ??= [.. DiffHunk.Between(Original.Text, Text)];
}
