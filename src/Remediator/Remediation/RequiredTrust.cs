using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>The trust policy that a role lacks: that of the services which, by what is known of the resources that name the role, take it on.</summary>
internal static class RequiredTrust
{
    /// <summary>Null where the property is no trust policy, or nothing that names the role tells a service.</summary>
    public static Proposal? Find(PlanContext context, Resource role, PropertySchema property)
    {
        if (role.Type != "AWS::IAM::Role" || property.Name != "AssumeRolePolicyDocument")
            return null;
        var users = context.Project.Resources.Select(resource => (Resource: resource, Known: ServiceRoles.Find(resource.Type)))
            .Where(user => user.Known is { } known && known.Paths.SelectMany(path => PropertyPath.Parse(path).Find(user.Resource.Properties))
                .Any(hit => context.Evaluator.ReferencesIn(hit.Value).Any(reference => reference.Target == role.Id))).ToArray();
        string[] services = [.. users.Select(user => user.Known!.Principal).Distinct()];
        if (services.Length == 0)
            return null;
        var names = services.Select(service => new ScalarValue(service)).ToArray();
        var statement = new MapValue([
            new MapEntry("Effect", new ScalarValue("Allow")),
            new MapEntry("Principal", new MapValue([new MapEntry("Service", names is [var only] ? only : new ListValue(names))])),
            new MapEntry("Action", new ScalarValue("sts:AssumeRole")),
        ]);
        return new Proposal(
            new MapValue([new MapEntry("Version", new ScalarValue("2012-10-17")), new MapEntry("Statement", new ListValue([statement]))]),
            $"{string.Join(" and ", services)} takes on the role for {string.Join(", ", users.Select(user => $"`{user.Resource.Id}`"))}, and nothing else of the template is known to");
    }
}
