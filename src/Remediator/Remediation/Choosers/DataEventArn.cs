using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// What CloudTrail takes as the S3 objects to record: <c>arn:aws:s3</c> for those of all buckets, <c>arn:aws:s3:::bucket/prefix</c> for those of
/// one. Wildcards are not patterns there, and a bucket without its slash names no objects.
/// Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DataResource.html, 2026-11
/// </summary>
internal sealed class DataEventArn : IChooser
{
    private const string Service = ":s3";

    public bool MendsTemplates => true;

    public Choice Choose(PlanContext context, Resource resource, string text)
    {
        if (!text.StartsWith("arn:", StringComparison.Ordinal) || !text.Contains(Service + ":::", StringComparison.Ordinal))
            return Choice.Keep;
        var at = text.IndexOf(Service + ":::", StringComparison.Ordinal) + Service.Length;
        var bucket = text[(at + 3)..].TrimEnd('*');
        if (bucket.Contains('*', StringComparison.Ordinal))
            return bucket.TrimEnd('/') == "*" ? All(text[..at]) : Choice.Refused($"`{text}` stands for several buckets: name each of them, or all with `{text[..at]}`");
        if (bucket.Trim('/').Length == 0)
            return All(text[..at]);
        var right = $"{text[..at]}:::{(bucket.Contains('/', StringComparison.Ordinal) ? bucket : bucket + "/")}";
        return right == text ? Choice.Keep : new Choice(right);
    }

    public ValueChoice ChooseTemplate(PlanContext context, Resource resource, TemplateValue template)
    {
        var last = template.Parts.Count - 1;
        if (last < 1)
            return new ValueChoice(null);
        // `arn:${AWS::Partition}:s3:::*`
        if (template.Parts[0] is ScalarValue { Text: "arn:" } && template.Parts is [_, _, ScalarValue { Text: ":s3:::*" or ":s3:::*/" or ":s3:::*/*" or ":s3:::" }])
            return new ValueChoice(new TemplateValue([template.Parts[0], template.Parts[1], new ScalarValue(Service)]), Note(Service));
        if (template.IsText(last) && template.Parts[last] is ScalarValue { Text: var end } && end.EndsWith('*'))
            return end.TrimEnd('*') is var right && right.StartsWith('/') ? new ValueChoice(new TemplateValue([.. template.Parts.Take(last), new ScalarValue(right)])) : new ValueChoice(null);
        return template.IsText(last) ? new ValueChoice(null) : new ValueChoice(new TemplateValue([.. template.Parts, new ScalarValue("/")]));
    }

    private static Choice All(string service) => new(service, Note(service));

    private static string Note(string service) => $"`{service}` records the objects of all buckets of the account, as the pattern was meant to";
}
