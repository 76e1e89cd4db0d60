namespace Remediator.Model;

/// <summary>
/// What a resource is called in policies: its name and ARN from the properties that make them, so that <c>GetAtt Bucket.Arn</c>,
/// <c>arn:aws:s3:::${Bucket}</c> and the ARN with the bucket's written name are one text.
/// Source: https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html
/// </summary>
internal static class ResourceIdentity
{
    private static readonly Identity[] All =
    [
        new("AWS::S3::Bucket", "BucketName", "arn:{partition}:s3:::{name}", ["", "id", "bucket", "bucketname"], ["arn", "bucketarn"]),
        new("AWS::SQS::Queue", "QueueName", "arn:{partition}:sqs:{region}:{account}:{name}", ["name", "queuename"], ["arn", "queuearn"]),
        new("AWS::SNS::Topic", "TopicName", "arn:{partition}:sns:{region}:{account}:{name}", ["name", "topicname"], ["", "id", "arn", "topicarn", "ref"]),
        new("AWS::CloudTrail::Trail", "TrailName", "arn:{partition}:cloudtrail:{region}:{account}:trail/{name}", ["name", "trailname"], ["arn", "trailarn"]),
        new("AWS::Events::Rule", "Name", "arn:{partition}:events:{region}:{account}:rule/{name}", ["name", "rulename"], ["arn", "rulearn"]),
    ];

    /// <summary>What a reference to a name or ARN comes to; null when it is something else, or the resource's name is AWS's to choose.</summary>
    public static Value? Of(Project project, Deployment deployment, ReferenceValue reference)
    {
        if (project.Find(reference.Target) is not { } resource || Array.Find(All, entry => entry.Type == resource.Type) is not { } identity)
            return null;
        var attribute = (reference.Attribute ?? "").Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();
        var name = resource.Properties[identity.Name];
        if (identity.NameAttributes.Contains(attribute))
            return name ?? (reference.Attribute is null ? null : new ReferenceValue(resource.Id));
        if (!identity.ArnAttributes.Contains(attribute))
            return null;
        // Where the name is AWS's to choose and cannot be referred to, the ARN has one spelling for all of its own.
        if (name is null && !identity.NameAttributes.Contains(""))
            return reference.Attribute == "Arn" ? null : new ReferenceValue(resource.Id, "Arn");
        return new TemplateValue([.. Parts(identity.Arn).Select(part => part switch
        {
            "{partition}" => PartitionOf(project, deployment),
            "{region}" => new ReferenceValue(DeploymentFact.Region),
            "{account}" => new ReferenceValue(DeploymentFact.Account),
            "{name}" => name ?? new ReferenceValue(resource.Id),
            var text => (Value)new ScalarValue(text),
        })]);
    }

    // As ValueBuilder writes it: the commercial partition, unless the project or the log speaks of others.
    private static Value PartitionOf(Project project, Deployment deployment) =>
        deployment[DeploymentFact.Partition] is { } known ? new ScalarValue(known)
        : project.Uses(DeploymentFact.Partition) ? new ReferenceValue(DeploymentFact.Partition) : new ScalarValue("aws");

    private static IEnumerable<string> Parts(string format)
    {
        var position = 0;
        while (format.IndexOf('{', position) is var open and >= 0)
        {
            if (open > position)
                yield return format[position..open];
            position = format.IndexOf('}', open) + 1;
            yield return format[open..position];
        }
        if (position < format.Length)
            yield return format[position..];
    }

    /// <param name="Type">The resource's type.</param>
    /// <param name="Name">The property that holds its name.</param>
    /// <param name="Arn">Its ARN.</param>
    /// <param name="NameAttributes">Attributes, in small letters, that give the name; empty for the plain reference.</param>
    /// <param name="ArnAttributes">Attributes that give the ARN.</param>
    private sealed record Identity(string Type, string Name, string Arn, string[] NameAttributes, string[] ArnAttributes);
}
