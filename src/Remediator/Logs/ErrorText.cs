namespace Remediator.Logs;

/// <summary>
/// Reads the text of one error, in one line: takes off the wrappers of tools and SDKs from the outside in, keeps what they
/// say (code, service, operation, status, request id), and leaves the innermost sentence as the message.
/// </summary>
internal sealed class ErrorText
{
    /// <summary>More text than this is cut; no signature needs it.</summary>
    public const int MostCharacters = 64 * 1024;

    // SDKs wrap SDKs; nobody wraps deeper than this.
    private const int MostLayers = 12;

    private static readonly string[] Labels =
    [
        "Error: ", "error: ", "ERROR: ", "Error - ", "[ERROR] ", "ERROR - ", "ERROR ", "Error Details: ", "Error Message: ", "[ERROR]: ", "❌ ",
        "Invalid request provided: ", "Received response status [FAILED] from custom resource. Message returned: ", "botocore.exceptions.ClientError: ",
        "jsii.errors.JavaScriptError: ", "jsii.errors.JSIIError: ", "RuntimeError: Error: ", "fatal error: ", "Uncaught ", "ToolkitError: ",
        "Status reason: ", "Reason: ", "ResourceStatusReason: ", "StatusReason: ", "Caused by: ", "Exception in thread \"main\" ",
        "sdk.helper_schema: ", "ROLLBACK_COMPLETE: ", "ROLLBACK_FAILED: ", "UPDATE_ROLLBACK_COMPLETE: ", "UPDATE_ROLLBACK_FAILED: ",
    ];

    private string _message;
    private string? _code;
    private string? _service;
    private string? _operation;
    private int? _status;
    private string? _requestId;
    private string? _handlerCode;
    private string? _resource;
    private string? _type;
    private string? _physicalId;

    private ErrorText(string text) => _message = text;

    /// <summary>The failure that the text tells of, which began on the given line.</summary>
    public static Failure Describe(string text, int line)
    {
        if (text.Length > MostCharacters)
            text = text[..MostCharacters];
        text = WhiteSpace.Fold(text);
        var error = new ErrorText(text);
        error.Unwrap();
        var arns = Arns.In(text);
        var arn = Arns.First(error._message) ?? (arns.Count > 0 ? arns[0] : null);
        return new Failure
        {
            Message = error._message.Length > 0 ? error._message : text,
            Text = text,
            Line = line,
            ErrorCode = error._code,
            Service = error._service,
            Operation = error._operation,
            StatusCode = error._status,
            RequestId = error._requestId,
            HandlerErrorCode = error._handlerCode,
            Resource = error._resource,
            ResourceType = error._type,
            PhysicalId = error._physicalId ?? LogGroupOf(arn),
            Arn = arn,
            Region = arns.FirstOrDefault(a => IsRegion(a.Region))?.Region,
            Account = arns.FirstOrDefault(a => IsAccount(a.Account))?.Account,
        };
    }

    private void Unwrap()
    {
        for (var layer = 0; layer < MostLayers; layer++)
        {
            var before = _message;
            TakeLabels();
            TakeResourceWords();
            TakeHandlerMessage();
            TakeTrailingParentheses();
            TakeAwsCli();
            TakeServerless();
            TakeWaiter();
            TakeGoSdk();
            TakeGoSdkOne();
            TakeCodes();
            if (ReferenceEquals(before, _message) || before == _message)
                break;
        }
        _message = _message.Trim();
    }

    private void TakeLabels()
    {
        _message = _message.Trim();
        for (var found = true; found;)
        {
            found = false;
            foreach (var label in Labels)
            {
                if (_message.Length <= label.Length || !_message.StartsWith(label, StringComparison.Ordinal))
                    continue;
                _message = _message[label.Length..].TrimStart();
                found = true;
            }
        }
        // The terraform bridge of Pulumi: `sdk-v2/provider2.go:572: sdk.helper_schema: message: provider=aws@7.9.0`
        if (_message.StartsWith("sdk-v2/", StringComparison.Ordinal) && Cut.After(_message, "sdk.helper_schema: ") is { } inner)
            _message = inner;
        var provider = _message.LastIndexOf(": provider=aws@", StringComparison.Ordinal);
        if (provider > 0 && !_message.AsSpan(provider + 2).Contains(' '))
            _message = _message[..provider];
        if (_message.Length > 1 && _message[0] == '"' && _message.IndexOf('"', 1) == _message.Length - 1)
            _message = _message[1..^1];
        foreach (var waste in (string[])[" Rollback requested by user.", ". Rollback requested by user"])
        {
            if (_message.EndsWith(waste, StringComparison.Ordinal))
                _message = _message[..^waste.Length];
        }
    }

    // `… Resource handler returned message: "message" (RequestToken: …, HandlerErrorCode: InvalidRequest)`
    private void TakeHandlerMessage()
    {
        const string wrapper = "Resource handler returned message: ";
        var at = _message.IndexOf(wrapper, StringComparison.Ordinal);
        if (at < 0)
            return;
        var body = _message[(at + wrapper.Length)..];
        var token = body.IndexOf("(RequestToken: ", StringComparison.Ordinal);
        if (token >= 0)
        {
            _handlerCode ??= Cut.Field(body[token..], "HandlerErrorCode: ");
            body = body[..token];
        }
        body = body.Trim();
        // Pasted through a word processor.
        if (body.StartsWith('\u201C'))
            body = Quotes.Straight(body);
        if (body.StartsWith('"') || body.StartsWith("\\\"", StringComparison.Ordinal))
            body = body.TrimStart('\\')[1..];
        body = body.TrimEnd('\\');
        if (body.EndsWith('"') && body.AsSpan().Count('"') % 2 == 1)
            body = body[..^1].TrimEnd('\\');
        _message = body.Replace("\\\"", "\"").Trim();
    }

    // Details in parentheses at the end, whole or cut off before the closing one.
    private void TakeTrailingParentheses()
    {
        foreach (var opening in (string[])["(SDK Attempt Count: ", "(RequestToken: ", "(Service: ", "(Status Code: ", "(Request ID: ", "(Error Code: "])
        {
            var at = _message.LastIndexOf(opening, StringComparison.Ordinal);
            if (at < 0)
                continue;
            var close = _message.IndexOf(')', at);
            var tail = close < 0 ? "" : _message[(close + 1)..].Trim(' ', '.', '"', '\\');
            // More text behind it: the parenthesis belongs to a quoted inner error.
            if (tail.Length > 0 && !tail.StartsWith('('))
                continue;
            var fields = close < 0 ? _message[at..] : _message[at..(close + 1)];
            _service ??= Cut.Field(fields, "Service: ");
            _code = Cut.Field(fields, "Error Code: ") ?? _code;
            _requestId ??= Cut.Field(fields, "Request ID: ");
            _handlerCode ??= Cut.Field(fields, "HandlerErrorCode: ");
            if (_status is null && int.TryParse(Cut.Field(fields, "Status Code: "), out var status))
                _status = status;
            _message = _message[..at].TrimEnd(' ', '"', '\\');
            if (_message.Length > 0 && _message.AsSpan().Count('"') % 2 == 1 && !_message.StartsWith('"'))
                _message += '"';
        }
    }

    // `An error occurred (Code) when calling the Op operation (reached max retries: 4): message`
    private void TakeAwsCli()
    {
        const string start = "An error occurred (";
        const string middle = ") when calling the ";
        var at = _message.IndexOf(start, StringComparison.Ordinal);
        if (at < 0)
            return;
        var afterCode = _message.IndexOf(middle, at, StringComparison.Ordinal);
        var end = afterCode < 0 ? -1 : _message.IndexOf(" operation", afterCode, StringComparison.Ordinal);
        if (end < afterCode + middle.Length)
            return;
        _code = _message[(at + start.Length)..afterCode];
        _operation = _message[(afterCode + middle.Length)..end];
        var rest = _message[(end + " operation".Length)..];
        var retries = rest.StartsWith(" (", StringComparison.Ordinal) ? rest.IndexOf(')') : -1;
        _message = rest[(retries + 1)..].TrimStart(':', ' ');
    }

    // `An error occurred: LogicalId - message`
    private void TakeServerless()
    {
        if (Cut.After(_message, "An error occurred: ") is not { } rest)
            return;
        var dash = rest.IndexOf(" - ", StringComparison.Ordinal);
        if (dash <= 0 || !Cut.IsIdentifier(rest.AsSpan(0, dash)))
            return;
        _resource = rest[..dash];
        _message = rest[(dash + 3)..];
    }

    // `Failed to create the changeset: Waiter … Status: FAILED. Reason: message`
    private void TakeWaiter()
    {
        if (!_message.Contains("Waiter ", StringComparison.Ordinal) && !_message.Contains("ChangeSet", StringComparison.OrdinalIgnoreCase))
            return;
        foreach (var mark in (string[])["Status: FAILED. Reason: ", "FAILED. Reason: ", "ailed to create ChangeSet: ", "FAILED, "])
        {
            if (Cut.After(_message, mark) is { Length: > 0 } reason)
            {
                _message = reason;
                return;
            }
        }
    }

    // `… operation error CloudWatch Logs: CreateLogGroup, https response error StatusCode: 400, RequestID: x, api error Code: message`
    private void TakeGoSdk()
    {
        const string start = "operation error ";
        var at = _message.LastIndexOf(start, StringComparison.Ordinal);
        if (at < 0)
            return;
        TakeActedOn(_message[..at]);
        var rest = _message[(at + start.Length)..];
        var colon = rest.IndexOf(':');
        if (colon < 0)
            return;
        _service ??= rest[..colon].Trim();
        rest = rest[(colon + 1)..].TrimStart();
        var comma = rest.IndexOf(", ", StringComparison.Ordinal);
        if (comma < 0)
            return;
        _operation ??= rest[..comma];
        rest = rest[(comma + 2)..];
        const string response = "https response error ";
        if (rest.StartsWith(response, StringComparison.Ordinal))
            rest = rest[response.Length..];
        while (TakeNamedField(ref rest))
        {
        }
        foreach (var word in (string[])["api error ", "deserialization failed, "])
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
                rest = rest[word.Length..];
        }
        _message = rest;
        // Behind `api error` any word is a code, also one that looks like none.
        var end = _message.IndexOf(": ", StringComparison.Ordinal);
        if (end > 0 && !_message.AsSpan(0, end).Contains(' '))
        {
            _code = _message[..end];
            _message = _message[(end + 2)..];
        }
    }

    private bool TakeNamedField(ref string rest)
    {
        foreach (var name in (string[])["StatusCode: ", "RequestID: ", "HostID: "])
        {
            if (!rest.StartsWith(name, StringComparison.Ordinal))
                continue;
            var end = rest.IndexOf(", ", StringComparison.Ordinal);
            var value = end < 0 ? rest[name.Length..] : rest[name.Length..end];
            if (name[0] == 'S' && int.TryParse(value, out var status))
                _status ??= status;
            else if (name[0] == 'R')
                _requestId ??= value;
            rest = end < 0 ? "" : rest[(end + 2)..];
            return rest.Length > 0;
        }
        return false;
    }

    // Go SDK v1: `Code: message status code: 400, request id: x`
    private void TakeGoSdkOne()
    {
        var at = _message.LastIndexOf(" status code: ", StringComparison.OrdinalIgnoreCase);
        if (at <= 0 || !_message.AsSpan(at).Contains(", request id: ", StringComparison.OrdinalIgnoreCase))
            return;
        var fields = _message[at..];
        if (int.TryParse(Cut.Field(fields, "status code: "), out var status))
            _status ??= status;
        _requestId ??= Cut.Field(fields, "request id: ");
        _message = _message[..at].TrimEnd(',', ' ');
    }

    private void TakeCodes()
    {
        while (ErrorCode.TryTakeLeading(_message, out var code, out var rest))
        {
            _code = code;
            if (rest.Length == 0)
                return;
            _message = rest;
        }
        var chained = ErrorCode.LastInChain(_message);
        if (chained <= 0)
            return;
        TakeActedOn(_message[..chained]);
        _message = _message[chained..];
    }

    // Terraform and Pulumi say first what they were doing: `creating CloudWatch Logs Log Group (/name): `
    private void TakeActedOn(string before)
    {
        var open = before.IndexOf('(');
        var close = open < 0 ? -1 : before.IndexOf(')', open);
        if (close > open + 1 && _physicalId is null && before.AsSpan(0, open).Contains("ing ", StringComparison.Ordinal))
            _physicalId = before[(open + 1)..close];
    }

    private void TakeResourceWords()
    {
        _resource ??= Cut.Between(_message, "Properties validation failed for resource ", " with message");
        if (Cut.After(_message, "The resource ") is { } rest && rest.IndexOf(" is in a ", StringComparison.Ordinal) is > 0 and var end)
        {
            const string state = "_FAILED state ";
            var at = rest.IndexOf(state, end, StringComparison.Ordinal);
            if (Cut.IsIdentifier(rest.AsSpan(0, end)))
                _resource ??= rest[..end];
            if (at > 0)
                _message = rest[(at + state.Length)..];
        }
        if (Cut.Between(_message, "Resource of type '", "'") is { } type)
        {
            _type ??= type;
            _physicalId ??= Cut.Between(_message, "with identifier '", "' already exists");
        }
        // `ELBv2 Load Balancer (web) already exists`
        const string exists = ") already exists";
        if (_message.EndsWith(exists, StringComparison.Ordinal) && _message.LastIndexOf('(', _message.Length - exists.Length) is > 0 and var open)
            _physicalId ??= _message[(open + 1)..^exists.Length];
        // StackSets: `ResourceLogicalId:Id, ResourceType:AWS::S3::Bucket, ResourceStatusReason:message.`
        if (Cut.Between(_message, "ResourceLogicalId:", ",") is { } logicalId && Cut.After(_message, "ResourceStatusReason:") is { Length: > 0 } reason)
        {
            _resource ??= logicalId.Trim();
            _type ??= Cut.Between(_message, "ResourceType:", ",")?.Trim();
            _message = reason.TrimStart();
        }
    }

    private static string? LogGroupOf(Arn? arn) =>
        arn is { Service: "logs" } && arn.Resource.StartsWith("log-group:", StringComparison.Ordinal) ? arn.ResourceName : null;

    // Placeholders such as `${data.aws_region.current.name}` and `***` stand in ARNs too.
    private static bool IsRegion(string region) =>
        region.Length is > 8 and < 20 && region.AsSpan().Count('-') >= 2 && char.IsAsciiDigit(region[^1]) && char.IsAsciiLetterLower(region[0]);

    private static bool IsAccount(string account) => account.Length == 12 && !account.AsSpan().ContainsAnyExceptInRange('0', '9');
}
