using Remediator.Model;

namespace Remediator.Remediation.Choosers;

/// <summary>Makes a name the account's and Region's own by ending it with both. A name that has the account in it already is kept.</summary>
internal sealed class UniqueName : IChooser
{
    public Choice Choose(PlanContext context, Resource resource, string text) => Choice.Refused("a name is made unique as a whole");

    public bool IsWhole => true;

    public ValueChoice ChooseWhole(PlanContext context, Resource resource, Value value)
    {
        var pattern = context.Evaluator.PatternOf(value);
        var open = new Evaluator(context.Project, new Deployment(), useDefaults: false);
        if (open.ReferencesIn(value).Any(reference => reference.Target == DeploymentFact.Account)
            && open.ReferencesIn(value).Any(reference => reference.Target == DeploymentFact.Region))
        {
            return new ValueChoice(null);
        }
        // A bucket name has at most 63 characters; account id and the longest Region take 28 of them.
        if (pattern.LiteralLength > 35)
            return new ValueChoice(null, Refusal: $"`{pattern}` is too long to add the account id and the Region (S3 takes 63 characters): choose another name");
        var parts = value is TemplateValue template ? template.Parts.ToArray() : [value];
        var name = new TemplateValue([.. parts, new ScalarValue("-"), new ReferenceValue(DeploymentFact.Account), new ScalarValue("-"), new ReferenceValue(DeploymentFact.Region)]);
        return new ValueChoice(name, "the account id and the Region were added to the name; if the bucket is yours from an earlier deployment, import it instead, and objects in it are not moved");
    }
}
