using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>Where the policies of one type of resource are kept.</summary>
/// <param name="Owner">The type that has the policy.</param>
/// <param name="Carrier">The type of the resource beside it that holds the policy; null when the owner holds it.</param>
/// <param name="Link">The carrier's property that names the owner.</param>
/// <param name="Property">The property that holds the policy.</param>
/// <param name="IsOptional">Whether only some flavours have this place: policies are found here, and never made here.</param>
/// <param name="Kind">Whether the policy says who may use the owner, or what the owner may do.</param>
internal sealed record PolicyPlace(
    string Owner, string? Carrier, string? Link, string Property, bool IsOptional = false, PolicyKind Kind = PolicyKind.Resource)
{
    public static PolicyPlace[] All { get; } =
    [
        new("AWS::KMS::Key", "Terraform::KMS::KeyPolicy", "KeyId", "Policy", IsOptional: true),
        new("AWS::KMS::Key", null, null, "KeyPolicy"),
        // The policy of a replica is its own: that of its primary key says nothing there.
        new("AWS::KMS::ReplicaKey", "Terraform::KMS::KeyPolicy", "KeyId", "Policy", IsOptional: true),
        new("AWS::KMS::ReplicaKey", null, null, "KeyPolicy"),
        new("AWS::S3::Bucket", "AWS::S3::BucketPolicy", "Bucket", "PolicyDocument"),
        new("AWS::S3::Bucket", null, null, "Policy", IsOptional: true),
        new("AWS::SQS::Queue", "AWS::SQS::QueuePolicy", "Queues", "PolicyDocument"),
        new("AWS::SQS::Queue", null, null, "Policy", IsOptional: true),
        new("AWS::SNS::Topic", "AWS::SNS::TopicPolicy", "Topics", "PolicyDocument"),
        new("AWS::SNS::Topic", null, null, "Policy", IsOptional: true),
        new("AWS::SecretsManager::Secret", "AWS::SecretsManager::ResourcePolicy", "SecretId", "ResourcePolicy"),
        new("AWS::IAM::Role", null, null, "AssumeRolePolicyDocument"),
        new("AWS::IAM::Role", null, null, "Policies.*.PolicyDocument", IsOptional: true, PolicyKind.Identity),
        new("AWS::IAM::Role", "AWS::IAM::Policy", "Roles", "PolicyDocument", IsOptional: true, PolicyKind.Identity),
        new("AWS::IAM::Role", "AWS::IAM::RolePolicy", "RoleName", "PolicyDocument", Kind: PolicyKind.Identity),
    ];

    /// <summary>The properties of a new carrier.</summary>
    public MapValue Carry(Project project, Resource owner, MapValue policy)
    {
        // Topics are named by ARN, the others by what a plain reference gives.
        var reference = new ReferenceValue(owner.Id, Owner == "AWS::SNS::Topic" ? project.ArnAttributeOf(Owner) : null);
        Value link = Link!.EndsWith('s') ? new ListValue([reference]) : reference;
        // Policies of identities have names of their own, unique for the identity.
        MapEntry[] name = Kind == PolicyKind.Identity ? [new MapEntry("PolicyName", new ScalarValue("granted"))] : [];
        return new MapValue([new MapEntry(Link, link), .. name, new MapEntry(Property, policy)]);
    }
}
