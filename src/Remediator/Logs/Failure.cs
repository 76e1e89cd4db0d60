namespace Remediator.Logs;

/// <summary>
/// One event in a log: something that a deployment tried and that went wrong. What the log does not say is null.
/// A failure knows no rule and no template.
/// </summary>
public sealed record Failure
{
    /// <summary>
    /// The innermost error text in one line: frame, colours, box characters and wrapping removed, white space folded,
    /// the wrappers of the tools (<c>Resource handler returned message: "…"</c>) taken off.
    /// </summary>
    public required string Message { get; init; }

    /// <summary>
    /// The whole text around it in one line as the tool printed it, wrappers included; signatures that need the wrapper look here.
    /// </summary>
    public required string Text { get; init; }

    /// <summary>The log it stands in, as the user named it; null when there is only one text that has no name.</summary>
    public string? Log { get; init; }

    /// <summary>The line of the log, from 1, on which the event begins; 0 when it was foretold without a log.</summary>
    public required int Line { get; init; }

    /// <summary>Error code as AWS names it, e.g. <c>AccessDeniedException</c>; of a chain, the innermost.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>AWS service as the error prints it, e.g. <c>CloudWatchLogs</c> or <c>CloudWatch Logs</c>.</summary>
    public string? Service { get; init; }

    /// <summary>API operation, e.g. <c>CreateLogGroup</c>.</summary>
    public string? Operation { get; init; }

    /// <summary>HTTP status of the answer.</summary>
    public int? StatusCode { get; init; }

    public string? RequestId { get; init; }

    /// <summary>CloudFormation's <c>HandlerErrorCode</c>, e.g. <c>InvalidRequest</c>.</summary>
    public string? HandlerErrorCode { get; init; }

    /// <summary>The resource in the tool's own words: logical id (CloudFormation, CDK), address (Terraform), URN or name (Pulumi).</summary>
    public string? Resource { get; init; }

    /// <summary>The resource type as the tool prints it, e.g. <c>AWS::Logs::LogGroup</c> or <c>aws_cloudwatch_log_group</c>.</summary>
    public string? ResourceType { get; init; }

    /// <summary>Physical id: the name or ARN that AWS knows the resource by.</summary>
    public string? PhysicalId { get; init; }

    /// <summary>The CDK construct path, e.g. <c>Stack/Logs/Group</c>, or the Terraform module path.</summary>
    public string? ConstructPath { get; init; }

    /// <summary>Stack in which the event happened.</summary>
    public string? Stack { get; init; }

    public string? Region { get; init; }

    /// <summary>The twelve digits of the account.</summary>
    public string? Account { get; init; }

    /// <summary>The first ARN of the message, taken apart.</summary>
    public Arn? Arn { get; init; }

    /// <summary>The block that a tool names, which may be of no resource: <c>variable "region"</c>.</summary>
    public string? Block { get; init; }

    /// <summary>Place in a source file that the tool names (cfn-lint, Terraform, compilers).</summary>
    public SourceLocation? Location { get; init; }

    /// <summary>Properties the event was tried with (<c>ResourceProperties</c> of stack events), as JSON text.</summary>
    public string? ResourceProperties { get; init; }

    /// <summary>
    /// Whether nothing marks it as an error: words that stand in known messages had it taken for one, and where no rule knows it, it is
    /// most likely a line of ordinary output.
    /// </summary>
    public bool IsSupposed { get; init; }

    /// <summary>Events that follow from this one and were folded into it (cancelled siblings, rollback, the parent stack's copy).</summary>
    public int Folded { get; init; }
}

/// <summary>A place that a tool names: path as printed, line and column from 1 (column 0 when not given).</summary>
public sealed record SourceLocation(string Path, int Line, int Column);
