namespace Remediator.Templating.BuiltIn.Values;

/// <summary>What <c>capture</c> took up. Not a string: it has no size and is never quoted when a list prints it.</summary>
internal sealed record CapturedText(string Text)
{
    // Two captures are the same only when they are one; as text they are compared by an operator with a string.
    public bool Equals(CapturedText? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
