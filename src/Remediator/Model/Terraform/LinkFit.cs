using Remediator.Knowledge.Facts;
using Remediator.Policies;
using Remediator.Sources.Hcl;

namespace Remediator.Model.Terraform;

/// <summary>
/// Whether a resource of the right type is what an argument of another names: a role must trust the service that takes it on, a hosted zone
/// must hold the record's name, what another argument has already is not meant twice, and things of another provider are out of reach.
/// </summary>
internal sealed class LinkFit(TerraformProject project, ModuleInstance instance, HclBlock owner)
{
    // Their Region is that of the account.
    private static readonly string[] WithoutRegion = ["aws_iam_", "aws_route53_"];

    // Texts that may be made of what is named.
    private static readonly string[] OwnTexts = ["name", "name_prefix", "description", "depends_on"];

    /// <summary>Whether a resource is certainly not what is meant.</summary>
    /// <param name="path">The blocks around the argument; empty for one of the owner itself.</param>
    /// <param name="attribute">What the argument would have of it; null when it has nothing that fits.</param>
    public bool IsAnother(HclBlock target, IReadOnlyList<string> path, string? attribute) =>
        attribute is not null && path.Count == 0 && IsNamedAlready(target, attribute) || IsOtherZone(target) || TrustOf(target) == Match.No;

    /// <summary>Why a resource may not be what is meant; null when nothing speaks against it.</summary>
    public string? Doubt(HclBlock target)
    {
        var address = $"{target.Label(0)}.{target.Label(1)}";
        if (TrustOf(target) == Match.Unknown)
        {
            return PrincipalOf(owner) is { } service
                ? $"whether `{address}` trusts {service} cannot be read from its trust policy"
                : $"which service takes on the role of `{owner.Label(0)}` is not known, so see whether `{address}` trusts it";
        }
        return IsNear(target) ? null : $"`{address}` is made with another provider or in another Region than `{owner.Label(0)}.{owner.Label(1)}`";
    }

    private Resource? ResourceOf(HclBlock block) => project.Resources.FirstOrDefault(resource => resource.Origin.Syntax == block && instance.Equals(resource.Origin.Container));

    private string? PrincipalOf(HclBlock block) => ResourceOf(block) is { } resource ? ServiceRoles.Find(resource.Type)?.Principal : null;

    private Match TrustOf(HclBlock role)
    {
        if (role.Label(0) != "aws_iam_role")
            return Match.Yes;
        // What belongs to a role itself may have any.
        if (PrincipalOf(owner) is not { } service)
            return owner.Label(0).StartsWith("aws_iam_", StringComparison.Ordinal) ? Match.Yes : Match.Unknown;
        return RoleTrust.Of(ResourceOf(role)?.Properties["AssumeRolePolicyDocument"] is { } source ? PolicyDocument.Read(source, new Evaluator(project, new Deployment())) : null, service);
    }

    private bool IsNear(HclBlock target)
    {
        if (Array.Exists(WithoutRegion, prefix => target.Label(0).StartsWith(prefix, StringComparison.Ordinal))
            && ProviderUse.IsInDefaultAccount(instance, ProviderUse.AliasOf(owner)) && ProviderUse.IsInDefaultAccount(instance, ProviderUse.AliasOf(target)))
        {
            return true;
        }
        return ResourceOf(owner) is not { } one || ResourceOf(target) is not { } other
            || project.AreInOneRegion(one, other) && Written(owner, one) == Written(target, other);

        // The provider's sixth version lets each resource have a Region.
        static string? Written(HclBlock block, Resource resource) =>
            block.Body.Find("region") is { } region ? HclWalker.Signature(resource.Origin.Source, region.Value) : null;
    }

    private bool IsNamedAlready(HclBlock target, string attribute) => owner.Body.Attributes.Where(other => !OwnTexts.Contains(other.Name)).SelectMany(other => Parts(other.Value))
        .Any(value => value is HclTraversal { Steps: [{ Name: { } label }, .., { Name: { } last }] } traversal && traversal.Root == target.Label(0) && label == target.Label(1) && last == attribute);

    private IEnumerable<HclExpression> Parts(HclExpression value) => instance.Behind(value) switch
    {
        HclTuple list => list.Items.SelectMany(Parts),
        HclConditional choice => Parts(choice.WhenTrue).Concat(Parts(choice.WhenFalse)),
        var other => [other],
    };

    // A record of one word takes on the name of its zone.
    private bool IsOtherZone(HclBlock target)
    {
        if (target.Label(0) != "aws_route53_zone" || owner.Label(0) != "aws_route53_record" || TemplateOf(target)?.Literal is not { } zone || TemplateOf(owner) is not { Parts: [.., { Text: { } end }] } name)
            return false;
        var tail = "." + zone.TrimEnd('.');
        var record = (name.Literal is { } whole ? "." + whole : end).TrimEnd('.');
        if (name.Literal is not null && record.LastIndexOf('.') == 0)
            return false;
        return !record.EndsWith(tail, StringComparison.OrdinalIgnoreCase) && (name.Literal is not null || !tail.EndsWith(record, StringComparison.OrdinalIgnoreCase));
    }

    private HclTemplate? TemplateOf(HclBlock block) => block.Body.Find("name") is { } name ? instance.Behind(name.Value) as HclTemplate : null;
}
