namespace Remediator.Logs;

/// <summary>What a parent stack says of its nested stack: <c>Embedded stack arn:… was not successfully created: …failed to create: [A, B].</c></summary>
internal static class NestedStack
{
    /// <summary>Whether the text is a parent's copy of a nested stack's failure.</summary>
    public static bool IsCopy(string text) =>
        text.Contains("Embedded stack ", StringComparison.Ordinal) && text.Contains(" was not successfully ", StringComparison.Ordinal);

    /// <summary>The logical ids that the text lists as failed; null when it lists none.</summary>
    public static IReadOnlyList<string>? FailedResources(string text)
    {
        const string list = "The following resource(s) failed to ";
        return Cut.After(text, list) is { } rest && Cut.Between(rest, "[", "]") is { } names
            ? names.Split(", ", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            : null;
    }
}
