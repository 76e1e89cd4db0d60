using System.Text;

namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>A place output goes to, with what must be restored when it is closed.</summary>
internal sealed class OutputBuffer(OutputBuffer? outer, bool isolated, string outerIndent, bool outerAtLineStart)
{
    private string? _text;

    public StringBuilder Builder { get; } = new();

    public OutputBuffer? Outer => outer;

    /// <summary>Whether it starts without indent and leaves that of its surroundings alone.</summary>
    public bool IsIsolated => isolated;

    public string OuterIndent => outerIndent;

    public bool OuterAtLineStart => outerAtLineStart;

    public string Text => _text ??= Builder.ToString();
}
