using System.Text;
using System.Text.Json;

namespace Remediator.Logs;

/// <summary>The kinds of JSON object that tell of a failure, each known by its keys.</summary>
internal static class JsonEvent
{
    // One of these keys is in every object that is worth parsing.
    private static readonly string[] Keys =
    [
        "\"ResourceStatus\"", "\"diagnostic\"", "\"severity\"", "\"errorMessage\"", "\"errorCode\"", "\"msg\"", "\"Rule\"", "\"StatusReason\"",
        "\"StackStatusReason\"", "\"Error\"", "\"diagnosticEvent\"", "\"providerResponse\"", "\"ERROR_CODE\"", "\"ruleId\"", "\"message\"",
    ];

    // What `aws logs get-log-events` and `filter-log-events` tell of a line: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html
    private static readonly string[] RecordKeys = ["message", "timestamp", "ingestionTime", "logStreamName", "eventId"];

    public static bool MayBeOne(StringBuilder buffer, int start)
    {
        var text = buffer.ToString(start, buffer.Length - start);
        foreach (var key in Keys)
        {
            if (text.Contains(key, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Hands the object's failure to the sink. True when the object is an event, also one that tells of no failure.</summary>
    /// <param name="record">Takes the text of an object that is a line, or several, of another log.</param>
    public static bool TryAdd(string json, int line, FailureSink sink, Action<string, int> record)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return false;
            return TryStackEvent(root, line, sink) || TryTerraform(root, line, sink) || TryCfnLint(root, line, sink) || TrySarif(root, line, sink)
                || TryPulumi(root, line, sink) || TryCloudTrail(root, line, sink) || TryDelivery(root, line, sink) || TryDeadLetter(root, line, sink) || TryText(root, line, sink) || TryRecord(root, line, record);
        }
        catch (JsonException)
        {
            // Cut in the middle, or braces of something else: the lines hold no event.
            return false;
        }
    }

    private static bool TryStackEvent(JsonElement root, int line, FailureSink sink)
    {
        if (Text(root, "ResourceStatus") is not { } status)
            return false;
        new StackEvent
        {
            Line = line,
            Status = status,
            Type = Text(root, "ResourceType"),
            LogicalId = Text(root, "LogicalResourceId"),
            PhysicalId = Text(root, "PhysicalResourceId"),
            Stack = Text(root, "StackName"),
            StackId = Text(root, "StackId"),
            Properties = Text(root, "ResourceProperties"),
            Reason = Text(root, "ResourceStatusReason") ?? "",
        }.AddTo(sink);
        return true;
    }

    // `terraform plan|apply -json` (a line each) and the entries of `terraform validate -json`.
    private static bool TryTerraform(JsonElement root, int line, FailureSink sink)
    {
        if (root.TryGetProperty("diagnostic", out var inner) && inner.ValueKind == JsonValueKind.Object)
            root = inner;
        if (Text(root, "severity") is not { } severity || Text(root, "summary") is not { } summary)
            return false;
        if (severity != "error")
            return true;
        var location = root.TryGetProperty("range", out var range) && range.ValueKind == JsonValueKind.Object && Text(range, "filename") is { } path
            && range.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Object
            ? new SourceLocation(path, Number(start, "line"), Number(start, "column"))
            : null;
        var context = root.TryGetProperty("snippet", out var snippet) && snippet.ValueKind == JsonValueKind.Object ? Text(snippet, "context") : null;
        new TerraformDiagnostic
        {
            Line = line,
            Summary = summary,
            Detail = Text(root, "detail") ?? "",
            Address = Text(root, "address"),
            Block = context,
            Location = location,
        }.AddTo(sink);
        return true;
    }

    private static bool TryCfnLint(JsonElement root, int line, FailureSink sink)
    {
        if (!root.TryGetProperty("Rule", out var rule) || rule.ValueKind != JsonValueKind.Object || Text(rule, "Id") is not { } id
            || Text(root, "Message") is not { } message)
        {
            return false;
        }
        SourceLocation? location = null;
        if (Text(root, "Filename") is { } path && root.TryGetProperty("Location", out var place) && place.ValueKind == JsonValueKind.Object
            && place.TryGetProperty("Start", out var start) && start.ValueKind == JsonValueKind.Object)
        {
            location = new SourceLocation(path, Number(start, "LineNumber"), Number(start, "ColumnNumber"));
        }
        CfnLintReader.Add(sink, id, message, location, line);
        return true;
    }

    // A result of a SARIF report; of other tools' reports the rules have no number of cfn-lint.
    private static bool TrySarif(JsonElement root, int line, FailureSink sink)
    {
        if (Text(root, "ruleId") is not { } rule || !CfnLintReader.IsFinding(rule + " ?") || !root.TryGetProperty("message", out var message)
            || message.ValueKind != JsonValueKind.Object || Text(message, "text") is not { } text)
        {
            return false;
        }
        var place = root.TryGetProperty("locations", out var places) && places.ValueKind == JsonValueKind.Array && places.GetArrayLength() > 0
            && places[0].ValueKind == JsonValueKind.Object && places[0].TryGetProperty("physicalLocation", out var physical) && physical.ValueKind == JsonValueKind.Object
            && physical.TryGetProperty("artifactLocation", out var artifact) && artifact.ValueKind == JsonValueKind.Object && Text(artifact, "uri") is { } path
            && physical.TryGetProperty("region", out var region) && region.ValueKind == JsonValueKind.Object
            ? new SourceLocation(path, Number(region, "startLine"), Number(region, "startColumn"))
            : null;
        CfnLintReader.Add(sink, rule, text, place, line);
        return true;
    }

    // `pulumi up --json`: engine events.
    private static bool TryPulumi(JsonElement root, int line, FailureSink sink)
    {
        if (Text(root, "severity") is not { } severity || Text(root, "message") is not { } message)
            return false;
        if (severity == "error")
            PulumiTextReader.Add(sink, message, Text(root, "urn"), line);
        return true;
    }

    private static bool TryCloudTrail(JsonElement root, int line, FailureSink sink)
    {
        var code = Text(root, "errorCode");
        var message = Text(root, "errorMessage");
        if (message is null && (code is null || Text(root, "eventName") is null))
            return false;
        var failure = ErrorText.Describe(message ?? code!, line);
        sink.Add(failure with
        {
            Text = code is null || message is null ? failure.Text : WhiteSpace.Fold($"{code}: {message}"),
            ErrorCode = code ?? failure.ErrorCode,
            Operation = Text(root, "eventName") ?? failure.Operation,
            Service = Text(root, "eventSource") ?? failure.Service,
            RequestId = Text(root, "requestID") ?? failure.RequestId,
            Region = failure.Region ?? Text(root, "awsRegion"),
            Account = failure.Account ?? Text(root, "recipientAccountId"),
        });
        return true;
    }

    // The delivery status log of a topic: https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html
    private static bool TryDelivery(JsonElement root, int line, FailureSink sink)
    {
        if (!root.TryGetProperty("delivery", out var delivery) || delivery.ValueKind != JsonValueKind.Object || Text(delivery, "providerResponse") is not { } response)
            return false;
        if (Text(root, "status") != "SUCCESS")
            sink.Add(ErrorText.Describe($"{Text(delivery, "destination")}: {response}", line));
        return true;
    }

    // A message of a target's dead-letter queue: https://docs.aws.amazon.com/eventbridge/latest/userguide/rule-dlq.html
    private static bool TryDeadLetter(JsonElement root, int line, FailureSink sink)
    {
        if (!root.TryGetProperty("MessageAttributes", out var attributes) || attributes.ValueKind != JsonValueKind.Object || Attribute(attributes, "ERROR_CODE") is not { } code)
            return false;
        sink.Add(ErrorText.Describe(WhiteSpace.Fold($"{code}: {Attribute(attributes, "ERROR_MESSAGE")} {Attribute(attributes, "TARGET_ARN")}"), line) with { ErrorCode = code });
        return true;
    }

    private static string? Attribute(JsonElement attributes, string name) =>
        attributes.TryGetProperty(name, out var attribute) && attribute.ValueKind == JsonValueKind.Object ? Text(attribute, "StringValue") : null;

    // ansible's `msg`, a stack's `StackStatusReason`, an SDK's `{"Error": {"Code", "Message"}}`.
    private static bool TryText(JsonElement root, int line, FailureSink sink)
    {
        if (root.TryGetProperty("Error", out var error) && error.ValueKind == JsonValueKind.Object && Text(error, "Message") is { } inner)
        {
            var failure = ErrorText.Describe(inner, line);
            sink.Add(failure with { ErrorCode = Text(error, "Code") ?? failure.ErrorCode });
            return true;
        }
        var text = Text(root, "StackStatusReason") ?? Text(root, "StatusReason") ?? Text(root, "msg");
        if (string.IsNullOrWhiteSpace(text) || !ErrorMarkers.AreIn(text))
            return false;
        sink.Add(ErrorText.Describe(text, line), FailureKind.Echo);
        return true;
    }

    private static bool TryRecord(JsonElement root, int line, Action<string, int> record)
    {
        if (Text(root, "message") is not { } message || root.EnumerateObject().Any(property => !RecordKeys.Contains(property.Name)))
            return false;
        record(message, line);
        return true;
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;
}
