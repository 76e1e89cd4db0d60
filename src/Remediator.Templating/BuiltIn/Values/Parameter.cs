namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A parameter of a function.</summary>
internal sealed record Parameter(string Name, ParameterKind Kind = ParameterKind.Any, bool IsOptional = false, object? Default = null);
