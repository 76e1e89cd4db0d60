namespace Remediator.Model;

/// <summary>A new value holds something that the flavour's language cannot say at its place. A plan that needs it is refused.</summary>
/// <param name="what">What cannot be said, for people: <c>a function's value</c>.</param>
public sealed class UnwritableValueException(string what)
    : Exception($"the value that belongs there would hold {what}, which cannot be written at that place: change it by hand");
