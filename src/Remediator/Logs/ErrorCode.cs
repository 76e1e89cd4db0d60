namespace Remediator.Logs;

/// <summary>
/// Error codes as AWS names them, found where they lead a message: <c>AccessDeniedException: …</c>, <c>InvalidSubnet.Conflict: …</c>.
/// </summary>
internal static class ErrorCode
{
    // What the exceptions of AWS are made of, besides the endings `Exception`, `Error` and `Fault`.
    private static readonly string[] Words =
    [
        "Invalid", "AccessDenied", "NotFound", "Exists", "AlreadyOwned", "NoSuch", "Malformed", "Exceeded", "Unsupported", "NotSupported",
        "Unauthorized", "Conflict", "InUse", "Throttling", "Missing", "Incorrect", "Duplicate", "Denied", "Limit", "Unavailable",
        "Violation", "Failure", "OptInRequired", "Insufficient", "NotStabilized", "NotExist", "Deleted", "Incompatible", "Unprocessable",
    ];

    // Exceptions of programming languages end as AWS's do, but the name is part of what they say.
    private static readonly string[] Languages =
    [
        "Error", "Exception", "TypeError", "AttributeError", "ValueError", "NameError", "KeyError", "ImportError", "RuntimeError", "SyntaxError",
        "ReferenceError", "RangeError", "ModuleNotFoundError", "FileNotFoundError", "IndexError", "AssertionError", "IndentationError",
        "OSError", "UnboundLocalError", "PermissionError", "NotImplementedError", "RecursionError", "TSError", "JSIIError", "JavaScriptError",
        "NullPointerException", "IllegalArgumentException", "IllegalStateException", "ClassNotFoundException", "ToolkitError", "JsiiError",
        "UnscopedValidationError", "AssumptionError", "AggregateError", "CalledProcessError", "JSONDecodeError", "YAMLException",
    ];

    // Names of fields end in these, never codes.
    private static readonly string[] FieldEndings = ["Id", "ID", "Name", "Arn", "Code", "Token", "Count", "Type", "Key", "Message", "Reason", "Status"];

    /// <summary>
    /// Takes a code and its colon off the start of the text. False, with nothing taken, when the text begins with anything else.
    /// </summary>
    public static bool TryTakeLeading(string text, out string code, out string rest)
    {
        (code, rest) = ("", text);
        var colon = text.IndexOf(':');
        if (colon is < 4 or > 100 || (colon + 1 < text.Length && text[colon + 1] != ' '))
            return false;
        // Java names the class in full.
        var word = text.AsSpan(0, colon);
        if (word.StartsWith("com.amazonaws.") || word.StartsWith("software.amazon."))
            word = word[(word.LastIndexOf('.') + 1)..];
        if (!IsCode(word))
            return false;
        code = word.ToString();
        rest = text[(colon + 1)..].TrimStart();
        return true;
    }

    /// <summary>The offset of the last <c>: Code: </c> in the text (of the code), or -1.</summary>
    public static int LastInChain(string text)
    {
        var best = -1;
        // A code deep inside a long sentence is what the sentence speaks of, not what happened.
        for (var at = text.IndexOf(": ", StringComparison.Ordinal); at >= 0; at = text.IndexOf(": ", at + 2, StringComparison.Ordinal))
        {
            var start = text.LastIndexOf(' ', Math.Max(at - 1, 0)) + 1;
            if (start < 2 || text[start - 2] is not (':' or ',' or ')'))
                continue;
            if (IsCode(text.AsSpan(start, at - start)))
                best = start;
        }
        return best;
    }

    /// <summary>Whether the word can be an AWS error code.</summary>
    public static bool IsCode(ReadOnlySpan<char> word)
    {
        if (word.Length < 4 || !char.IsAsciiLetterUpper(word[0]))
            return false;
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c != '.')
                return false;
        }
        foreach (var language in Languages)
        {
            if (word.SequenceEqual(language))
                return false;
        }
        if (word.EndsWith("Exception", StringComparison.Ordinal) || word.EndsWith("Error", StringComparison.Ordinal)
            || word.EndsWith("Fault", StringComparison.Ordinal))
        {
            return true;
        }
        foreach (var ending in FieldEndings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal) && !word.StartsWith("Invalid", StringComparison.Ordinal)
                && !word.StartsWith("Malformed", StringComparison.Ordinal) && !word.StartsWith("NoSuch", StringComparison.Ordinal))
            {
                return false;
            }
        }
        foreach (var part in Words)
        {
            if (word.Contains(part, StringComparison.Ordinal) && word.Length > 7)
                return true;
        }
        return false;
    }
}
