namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A group of built-in functions, such as <c>string</c>.</summary>
internal sealed record BuiltinNamespace(string Name);
