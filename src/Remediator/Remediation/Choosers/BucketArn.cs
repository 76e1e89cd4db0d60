using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>
/// The ARN of one bucket, or of what lies in it, in the place of a text that names another or none: the path behind the name stays.
/// </summary>
/// <param name="bucket">The located bucket.</param>
internal sealed class BucketArn(string bucket) : IChooser
{
    public bool IsWhole => true;

    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("an ARN takes the place of a whole value");

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        if (value is not (ScalarValue or TemplateValue or ReferenceValue))
            return new ValueChoice(null);
        var owner = context.One(bucket);
        var arn = new ReferenceValue(owner.Id, context.Project.ArnAttributeOf(owner.Type));
        var identities = context.Evaluator.WithIdentities();
        var (text, own) = (identities.PatternOf(value).ToString(), identities.PatternOf(arn).ToString());
        if (text is "*" or "" || text == own || text.StartsWith(own + "/", StringComparison.Ordinal))
            return new ValueChoice(null);
        var path = PathOf(value);
        return new ValueChoice(
            path.Count == 0 ? arn : new TemplateValue([arn, .. path]),
            $"`{context.Evaluator.Shown(value)}` became the ARN of `{owner.Id}`, the only bucket that its policy may speak of");
    }

    // What follows the bucket's name, which has no slash.
    private static List<Value> PathOf(Value value)
    {
        var path = new List<Value>();
        foreach (var part in value is TemplateValue template ? template.Parts : (IReadOnlyList<Value>)[value])
        {
            if (path.Count > 0)
                path.Add(part);
            else if (part is ScalarValue scalar && scalar.Text.IndexOf('/', StringComparison.Ordinal) is var slash and >= 0)
                path.Add(new ScalarValue(scalar.Text[slash..]));
        }
        return path;
    }
}
