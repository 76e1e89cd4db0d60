namespace Remediator.Logs;

/// <summary>An error told in sentences, without a frame around it.</summary>
internal static class ProseEvent
{
    public static void Add(FailureSink sink, string text, int line, string? constructPath = null, SourceLocation? location = null, string? packageFile = null, FailureKind? kind = null, bool isSupposed = false)
    {
        var failure = ErrorText.Describe(WithoutResource(text, out var resource), line);
        var stack = Cut.Between(text, "Failed to create/update the stack: ", ",") ?? Cut.Between(text, "The stack named ", " failed ");
        sink.Add(
            failure with
            {
                Text = WhiteSpace.Fold(text.Length > ErrorText.MostCharacters ? text[..ErrorText.MostCharacters] : text)
                    + (constructPath is null ? "" : $" at path [{constructPath}]")
                    + (packageFile is null ? "" : $" at {packageFile}"),
                Resource = failure.Resource ?? resource,
                ConstructPath = constructPath,
                Location = location,
                Stack = stack,
                IsSupposed = isSupposed,
            },
            kind ?? (IsWarning(text) ? FailureKind.Warning : stack is null && !NestedStack.IsCopy(text) ? FailureKind.Cause : FailureKind.Echo));
    }

    // What a tool calls a warning, unless an error follows it in the same words.
    private static bool IsWarning(string text) =>
        (text.StartsWith("warning: ", StringComparison.OrdinalIgnoreCase) || text.StartsWith("[WARNING] ", StringComparison.Ordinal)
            || text.StartsWith("[Warning at ", StringComparison.Ordinal))
        && !ErrorMarkers.AreIn(text);

    // `LogGroup | The specified KMS key …`: a row of which only the ends were pasted.
    private static string WithoutResource(string text, out string? resource)
    {
        resource = null;
        var bar = text.IndexOf(" | ", StringComparison.Ordinal);
        if (bar <= 0 || !Cut.IsIdentifier(text.AsSpan(0, bar)))
            return text;
        resource = text[..bar];
        return text[(bar + 3)..];
    }
}
