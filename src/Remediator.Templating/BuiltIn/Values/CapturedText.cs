namespace Remediator.Templating.BuiltIn.Values;

/// <summary>
/// What <c>capture</c> took up. Not a string: it has no size, is never quoted when a list prints it, and two of them are equal
/// only when they are the same one.
/// </summary>
internal sealed class CapturedText(string text)
{
    public string Text => text;
}
