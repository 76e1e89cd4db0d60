using System.Text.Json;

namespace Remediator.Templating.Tests.Conformance;

/// <summary>Where the genuine engine reported an error; <paramref name="Cause"/> is the error within an include that does not parse.</summary>
public sealed record VectorError(int Line, int Column, string? File, VectorError? Cause)
{
    public static VectorError Read(JsonElement error) => new(
        error.GetProperty("line").GetInt32(),
        error.GetProperty("column").GetInt32(),
        error.TryGetProperty("file", out var file) ? file.GetString() : null,
        error.TryGetProperty("cause", out var cause) ? Read(cause) : null);
}
