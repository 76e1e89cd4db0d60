namespace Remediator.Model;

/// <summary>A place where an attribute is read of an object that has none of that name, or of which it is not known.</summary>
/// <param name="Of">What it is read of, as it is written.</param>
/// <param name="Owner">The type of the resource or data source within which the object lies, or the module; empty where that is not known.</param>
/// <param name="Attributes">The names that the object has; null where they are not known.</param>
/// <param name="Rename">Makes the place read another name.</param>
public sealed record AttributeUse(string Of, string Owner, IReadOnlyCollection<string>? Attributes, Func<string, SourceChange> Rename);
