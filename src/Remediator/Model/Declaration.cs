namespace Remediator.Model;

/// <summary>A named input of a project: a parameter or a variable.</summary>
/// <param name="Name">The name that references use.</param>
/// <param name="Default">Its default; null when the caller must give a value.</param>
/// <param name="Origin">The whole declaration.</param>
public sealed record Declaration(string Name, Value? Default, Origin Origin)
{
    /// <summary>The list of the values that the declaration allows, as it is written; null when it does not limit them.</summary>
    public ListValue? Allowed { get; init; }

    /// <summary>The values that the declaration allows; empty when it does not limit them.</summary>
    public IReadOnlyList<string> AllowedValues => [.. (Allowed?.Items ?? []).OfType<ScalarValue>().Select(item => item.Text)];

    /// <summary>The type that it is declared with, in the tool's words; null where none is known.</summary>
    public string? Type { get; init; }

    /// <summary>Whether the value must not be shown (<c>NoEcho</c>, <c>sensitive</c>).</summary>
    public bool IsSecret { get; init; }
}
