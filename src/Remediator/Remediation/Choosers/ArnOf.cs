using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Terraform;
using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The ARN of the resource that a value names where an ARN is wanted: of the one it refers to, or of the one whose written name it is, also
/// at the beginning of a text such as <c>${Bucket}/*</c>. <c>arn: [types]</c> says which types may be meant; none means any.
/// </summary>
internal sealed class ArnOf(IReadOnlyList<string> types) : IChooser
{
    // Attributes that give a name or an id; others, such as the ARN of a stream, are what was meant.
    private static readonly string[] NameAttributes = ["id", "name", "bucket", "url", "key_id", "KeyId", "TopicName", "QueueName"];

    private const string Bucket = "AWS::S3::Bucket";

    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("an ARN takes the place of a whole value");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        value = value.BehindOutput;
        switch (value)
        {
            case TemplateValue { Holes: not null } template when IsOfBucket(context, template):
                return new ValueChoice(new TemplateValue([new ScalarValue($"arn:{context.Deployment.Partition ?? "aws"}:s3:::"), .. template.Parts]) { Holes = template.Holes!.ToDictionary(hole => hole.Key + 1, hole => hole.Value) });
            case ReferenceValue reference:
                return OfReference(context, reference) is { } arn ? new ValueChoice(arn)
                    : context.Project.Find(reference.Target) is null && !DeploymentFact.IsFact(reference.Target)
                        ? new ValueChoice(null, Refusal: $"`{reference.Target}` is given from outside of the template: give it an ARN")
                        : new ValueChoice(null);
            case TemplateValue { Parts: [ReferenceValue first, ..] } template when OfReference(context, first) is { } whole:
                return new ValueChoice(new TemplateValue([whole, .. template.Parts.Skip(1)]));
            case TemplateValue or ReferenceValue:
                return new ValueChoice(null);
            case ScalarValue { Text: "*" or "" }:
                return new ValueChoice(null);
            case ScalarValue { Text: var text } when text.StartsWith("arn:", StringComparison.Ordinal):
                return new ValueChoice(null);
            case ScalarValue { Text: var text }:
                return OfName(context, text);
            default:
                return context.Evaluator.Resolve(value) is ReferenceValue or TemplateValue or ScalarValue
                    ? new ValueChoice(null, Refusal: $"the value of `{resource.Id}` comes from elsewhere ({context.Evaluator.Shown(value)}): change it there")
                    : new ValueChoice(null);
        }
    }

    // A program's text that begins with a bucket's name: the name stays where it is taken in, whatever it is written as.
    private bool IsOfBucket(PlanContext context, TemplateValue template)
    {
        if (template.IsText(0))
            return false;
        return template.Parts[0].BehindOutput switch
        {
            ReferenceValue reference => context.Project.Find(reference.Target) is { Type: Bucket } target && IsMeant(target) && (reference.Attribute is null || NameAttributes.Contains(reference.Attribute, StringComparer.OrdinalIgnoreCase)),
            var first => context.Evaluator.TextOf(first) is { } name && context.Project.Resources.Any(resource => resource.Type == Bucket && IsMeant(resource) && IsNamed(context, resource, name)),
        };
    }

    private ReferenceValue? OfReference(PlanContext context, ReferenceValue reference)
    {
        if (context.Project.Find(reference.Target) is not { } target || !IsMeant(target) || !HasArn(context, target.Type))
            return null;
        var arn = context.Project.ArnAttributeOf(target.Type);
        if (reference.Attribute == arn || reference.Attribute is { } attribute && !NameAttributes.Contains(attribute, StringComparer.OrdinalIgnoreCase))
            return null;
        return new ReferenceValue(target.Id, arn) { Like = reference };
    }

    private ValueChoice OfName(PlanContext context, string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var named = Named(context, text);
        var rest = "";
        if (named.Length == 0 && slash > 0)
            (named, rest) = (Named(context, text[..slash]), text[slash..]);
        if (named is not [var only])
        {
            return new ValueChoice(null, Refusal: named.Length == 0
                ? $"no resource of the template has the name `{text}`, so its ARN is not known"
                : $"{string.Join(", ", named.Select(r => $"`{r.Id}`"))} have the name `{text}`");
        }
        var arn = new ReferenceValue(only.Id, context.Project.ArnAttributeOf(only.Type));
        return new ValueChoice(rest.Length == 0 ? arn : new TemplateValue([arn, new ScalarValue(rest)]));
    }

    private Resource[] Named(PlanContext context, string name) =>
        [.. context.Project.Resources.Where(r => IsMeant(r) && HasArn(context, r.Type) && IsNamed(context, r, name))];

    private static bool IsNamed(PlanContext context, Resource resource, string name)
    {
        var last = resource.Type[(resource.Type.LastIndexOf(':') + 1)..];
        return resource.Id == name || resource.Properties.Entries.Any(entry => entry.Name == "Url"
            ? WithoutScheme(context.Evaluator.TextOf(entry.Value) ?? "") == WithoutScheme(name)
            : (entry.Name is "Name" or "Bucket" || entry.Name == last + "Name") && context.Evaluator.TextOf(entry.Value) == name);
    }

    private static string WithoutScheme(string url) => url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) ? url["https://".Length..] : url;

    private bool IsMeant(Resource resource) => types.Count == 0 || types.Contains(resource.Type);

    // Where the plain reference gives the ARN there is no attribute of that name.
    private static bool HasArn(PlanContext context, string type) => context.Project.ArnAttributeOf(type) is null
        || (context.Project.WordFor(type) is var word && word.StartsWith("aws_", StringComparison.Ordinal)
            ? ProviderSchema.Aws.FindResource(word)?.FindAttribute("arn") is not null
            : CloudFormationSchema.Default.Find(type)?.Attributes.Contains("Arn") != false);
}
