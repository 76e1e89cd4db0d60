namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>How execution goes on after a statement.</summary>
internal enum Flow
{
    Next,
    Break,
    Continue,
    Return,
}
