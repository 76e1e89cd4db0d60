namespace Remediator.Logs;

/// <summary>
/// An Amazon Resource Name taken apart: <c>arn:partition:service:region:account:resource</c>.
/// Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html
/// </summary>
public sealed record Arn(string Partition, string Service, string Region, string Account, string Resource)
{
    /// <summary>The resource without its type: <c>/aws/x</c> of <c>log-group:/aws/x:*</c>, <c>role-name</c> of <c>role/role-name</c>.</summary>
    public string ResourceName
    {
        get
        {
            var cut = Resource.IndexOfAny([':', '/']);
            if (cut <= 0)
                return Resource;
            var name = Resource[(cut + 1)..];
            return name.EndsWith(":*", StringComparison.Ordinal) ? name[..^2] : name;
        }
    }

    /// <summary>Takes an ARN apart; null when the text is not one.</summary>
    public static Arn? Parse(string text)
    {
        var parts = text.Split(':', 6);
        return parts.Length == 6 && parts[0] == "arn" && parts[1].StartsWith("aws", StringComparison.Ordinal) && parts[5].Length > 0
            ? new Arn(parts[1], parts[2], parts[3], parts[4], parts[5])
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"arn:{Partition}:{Service}:{Region}:{Account}:{Resource}";
}
