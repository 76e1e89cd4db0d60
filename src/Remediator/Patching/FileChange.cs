using Remediator.Text;

namespace Remediator.Patching;

/// <summary>The change of one file: path, diff, and the whole new text.</summary>
public sealed record FileChange(SourceText Original, string Text)
{
    public string Path => Original.Path;

    /// <summary>The change as a git diff.</summary>
    public string Diff { get; } = UnifiedDiff.Write(Original.Path, Original.Text, Text);
}
