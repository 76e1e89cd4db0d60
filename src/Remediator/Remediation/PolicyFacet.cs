using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>
/// The resource policy of a resource, wherever the template keeps it: in a property of its own, or in a resource beside it.
/// </summary>
/// <param name="Carrier">The resource that holds the policy: the owner itself, or the policy resource.</param>
/// <param name="Property">The carrier's property.</param>
/// <param name="Source">The property's value; null when the owner has no policy yet.</param>
/// <param name="Document">The policy; null when there is none or it is not written as an object.</param>
internal sealed record PolicyFacet(Resource Carrier, string Property, Value? Source, PolicyDocument? Document)
{
    private static readonly (string Owner, string? Carrier, string? Link, string Property)[] Places =
    [
        ("AWS::KMS::Key", "Terraform::KMS::KeyPolicy", "KeyId", "Policy"),
        ("AWS::KMS::Key", null, null, "KeyPolicy"),
        ("AWS::S3::Bucket", "AWS::S3::BucketPolicy", "Bucket", "PolicyDocument"),
        ("AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues", "PolicyDocument"),
        ("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics", "PolicyDocument"),
        ("AWS::SecretsManager::Secret", "AWS::SecretsManager::ResourcePolicy", "SecretId", "ResourcePolicy"),
    ];

    /// <summary>The policy of a resource; null when resources of its type have none.</summary>
    public static PolicyFacet? Find(Project project, Evaluator evaluator, Resource owner)
    {
        foreach (var (ownerType, carrierType, link, property) in Places)
        {
            if (owner.Type != ownerType)
                continue;
            var carrier = carrierType is null ? owner : project.Resources.FirstOrDefault(r => r.Type == carrierType
                && r.Properties[link!] is { } value && evaluator.ReferencesIn(value).Any(reference => reference.Target == owner.Id));
            if (carrier is null)
                continue;
            var source = carrier.Properties[property];
            return new PolicyFacet(carrier, property, source, source is null ? null : PolicyDocument.Read(source, evaluator));
        }
        return null;
    }
}
