
namespace Remediator.Logs;

/// <summary>One event of a CloudFormation stack, however it was printed: a console row, a table, JSON, a progress line.</summary>
internal sealed record StackEvent
{
    public required int Line { get; init; }

    /// <summary>The status as printed; CDK cuts long ones (<c>UPDATE_ROLLBACK_IN_P</c>). Null in listings of failed events alone.</summary>
    public string? Status { get; init; }

    public string? Type { get; init; }

    public string? LogicalId { get; init; }

    public string? ConstructPath { get; init; }

    public string? PhysicalId { get; init; }

    public string? Stack { get; init; }

    public string? StackId { get; init; }

    public string? Properties { get; init; }

    public string Reason { get; init; } = "";

    /// <summary>The event as the tool printed it, when that holds more than the reason.</summary>
    public string? Printed { get; init; }

    private bool IsFailed => Status is null || Status.EndsWith("_FAILED", StringComparison.Ordinal);

    /// <summary>Hands the event to the sink, if it tells of a failure.</summary>
    public void AddTo(FailureSink sink)
    {
        var reason = Reason.Trim() is "-" or "None" ? "" : Reason;
        if (Type == "AWS::CloudFormation::Stack" && Stack is null && LogicalId is not null && reason == "User Initiated")
            sink.NoteStack(LogicalId);
        // A stack that rolls back gives the reason when no resource of it failed, such as an export that does not exist.
        var isRollback = Status is not null && Status.Contains("ROLLBACK_IN_P", StringComparison.Ordinal) && reason.Length > 0;
        // `ROLLBACK_COMPLETE: reason` is how a summary of the whole stack ends.
        isRollback |= Type is null && Status is not null && Status.EndsWith("ROLLBACK_COMPLETE", StringComparison.Ordinal) && reason.Length > 0;
        if (!IsFailed && !isRollback)
            return;
        var failure = ErrorText.Describe(reason.Length > 0 ? reason : $"{Type} {LogicalId} {Status}", Line);
        var stackArn = StackId is null ? null : Arn.Parse(StackId);
        failure = failure with
        {
            Text = Printed is null ? failure.Text : WhiteSpace.Fold(Printed),
            Resource = LogicalId ?? failure.Resource,
            ResourceType = Type ?? failure.ResourceType,
            PhysicalId = PhysicalId is { Length: > 0 } ? PhysicalId : failure.PhysicalId,
            ConstructPath = ConstructPath,
            Stack = Stack,
            Region = failure.Region ?? stackArn?.Region,
            Account = failure.Account ?? stackArn?.Account,
            ResourceProperties = Properties,
        };
        var kind = NestedStack.IsCopy(reason) || isRollback ? FailureKind.Echo
            : reason.Length == 0 ? FailureKind.Cascade
            : FailureKind.Cause;
        sink.Add(failure, kind);
    }

    /// <summary>Whether the word is a status of a resource or stack, whole or cut.</summary>
    public static bool IsStatus(ReadOnlySpan<char> word)
    {
        if (word.Length < 8 || !AreStatusCharacters(word))
            return false;
        return word.StartsWith("CREATE_") || word.StartsWith("UPDATE_") || word.StartsWith("DELETE_") || word.StartsWith("ROLLBACK_") || word.StartsWith("IMPORT_");
    }

    /// <summary>Whether the text can be a piece of a status.</summary>
    public static bool AreStatusCharacters(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterUpper(c) && c != '_')
                return false;
        }
        return true;
    }

    /// <summary>Whether the word is a resource type: <c>AWS::Logs::LogGroup</c>, <c>Custom::Thing</c>.</summary>
    public static bool IsType(ReadOnlySpan<char> word)
    {
        var colons = word.IndexOf("::", StringComparison.Ordinal);
        if (colons < 2 || colons + 2 >= word.Length)
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (':' or '-' or '_' or '@'))
                return false;
        }
        return char.IsAsciiLetterUpper(word[0]);
    }
}
