using Remediator.Text;

namespace Remediator.Patching;

/// <summary>The change of one file: path, diff, and the whole new text.</summary>
/// <param name="Original">The file as it was; of a file that the change makes, its path and no text.</param>
/// <param name="Text">The whole new text.</param>
/// <param name="IsNew">Whether the change makes the file.</param>
public sealed record FileChange(SourceText Original, string Text, bool IsNew = false)
{
    public string Path => Original.Path;

    /// <summary>The change as a git diff.</summary>
    public string Diff { get; } = UnifiedDiff.Write(Original.Path, IsNew ? null : Original.Text, Text);
}
