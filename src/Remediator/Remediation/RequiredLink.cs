using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Policies;

namespace Remediator.Remediation;

/// <summary>
/// The resource that a required property can only name. A role must trust the service that takes it on; a policy belongs to what it speaks
/// of, and to nothing that has one; what another property names is not meant twice, and what waits for the resource cannot be waited for.
/// </summary>
internal sealed class RequiredLink(PlanContext context, Resource resource, IReadOnlyList<string> steps, PropertySchema property)
{
    private const string Role = "AWS::IAM::Role";

    private const string Iam = "AWS::IAM::";

    // `ResourceId` of what scales, or is recorded, is the id of anything.
    private const string Anything = "Resource";

    private readonly ServiceRole? _service = ServiceRoles.Find(resource.Type) is { } known && known.Paths.Contains(string.Join('.', [.. steps, property.Name])) ? known : null;

    private readonly PolicyPlace? _policy = Array.Find(PolicyPlace.All, place => place.Carrier == resource.Type && place.Link == property.Name && steps.Count == 0);

    /// <summary>Null where no resource of the template can be meant.</summary>
    /// <param name="others">What the others of the type have there.</param>
    public Proposal? Find(IReadOnlyList<Value> others)
    {
        if (property.Kind != ValueKind.Text && !(property.Kind == ValueKind.List && (_policy is not null || _service is not null)))
            return null;
        var (types, ending) = TypesMeant();
        if (types.Count == 0)
            return null;
        var graph = new DependencyGraph(context.Project, context.Evaluator);
        var targets = Spoken(types) ?? [.. context.Project.OfTypes(types).Where(target => !IsNamedAlready(target) && !HasPolicy(target))];
        targets = [.. targets.Where(target => target.Id != resource.Id && (target.Condition is null || target.Condition == resource.Condition) && !graph.Reaches(target.Id, resource.Id))];
        var trusts = targets.ToDictionary(target => target, TrustOf);
        var fitting = targets.Where(target => trusts[target] == Match.Yes).ToArray();
        if (fitting.Length == 0)
        {
            return targets.FirstOrDefault(target => trusts[target] == Match.Unknown) is { } doubtful ? new Proposal(null, _service is { } service
                ? $"whether `{doubtful.Id}` trusts {service.Principal} cannot be read from its trust policy"
                : $"which service takes on the role of {resource.Type} is not known, so see whether `{doubtful.Id}` trusts it") : null;
        }
        var free = fitting.Where(target => !others.Any(other => context.Evaluator.ReferencesIn(other).Any(reference => reference.Target == target.Id))).ToArray();
        // Of several, the one whose name is in that of the resource; the one that no other resource of this type has, where each of the others has one of its own.
        var isOneEach = free.Length == 1 && others.SelectMany(context.Evaluator.ReferencesIn).Select(reference => reference.Target).Distinct().Count() == others.Count;
        var named = Named(fitting);
        if ((fitting.Length == 1 ? fitting[0] : named ?? (isOneEach ? free[0] : null)) is not { } meant)
            return new Proposal(null, $"`{property.Name}` may name any of {string.Join(", ", fitting.Take(6).Select(target => $"`{target.Id}`"))}");
        var reference = new ReferenceValue(meant.Id, AttributeOf(meant, ending));
        return new Proposal(
            property.Kind == ValueKind.List ? new ListValue([reference]) : reference,
            (fitting.Length, targets.Length) switch
            {
                (1, 1) => $"`{meant.Id}` is the only {meant.Type} of the template that `{property.Name}` can name",
                (1, _) when meant.Type == Role => $"`{meant.Id}` is the only {meant.Type} that trusts {_service?.Principal}",
                (1, _) => $"`{meant.Id}` is the only {meant.Type} that `{property.Name}` can name",
                _ when meant == named => $"`{resource.Id}` has the name of `{meant.Id}` in its own; `{property.Name}` could name {fitting.Length - 1} more",
                _ => $"`{meant.Id}` is the only {meant.Type} that no other {resource.Type} has",
            });
    }

    /// <summary>The last word of a type: <c>Bucket</c>.</summary>
    public static string ShortName(string type) => type[(type.LastIndexOf(':') + 1)..];

    private Resource? Named(Resource[] targets)
    {
        var named = Array.FindAll(targets, target => resource.Id.Contains(target.Id, StringComparison.OrdinalIgnoreCase));
        var longest = named.MaxBy(target => target.Id.Length);
        return Array.TrueForAll(named, target => longest!.Id.Contains(target.Id, StringComparison.OrdinalIgnoreCase)) ? longest : null;
    }

    private (IReadOnlyList<string> Types, string Ending) TypesMeant()
    {
        if (_policy is not null)
            return ([_policy.Owner], "");
        // IAM's own take the name of a role.
        if (_service is not null)
            return ([Role], resource.Type.StartsWith(Iam, StringComparison.Ordinal) ? "" : "Arn");
        foreach (var ending in Handles.Endings)
        {
            if (!property.Name.EndsWith(ending, StringComparison.Ordinal) || TypesCalled(property.Name[..^ending.Length]) is not { Length: > 0 } types)
                continue;
            return (types, ending.Length == 0 && types.Contains(Role) ? "Arn" : ending);
        }
        return ([], "");
    }

    // Where the service of the resource has a type of the name, maybe with a word before it (`TargetKeyId`), no other service's is meant;
    // SAM's become those that they are named after. Another service's may stand with its service: `S3BucketName`.
    private string[] TypesCalled(string name)
    {
        var last = ShortName(resource.Type);
        if (name.Equals(last, StringComparison.OrdinalIgnoreCase))
            return [];
        var present = context.Project.Resources.Select(target => target.Type).Distinct().ToArray();
        var service = resource.Type[..^last.Length];
        if (Tails(name).FirstOrDefault(tail => tail != last && CloudFormationSchema.Default.Find(service + tail) is not null) is { } own)
            return Array.FindAll(present, type => ShortName(type) == own && (type == service + own || type.StartsWith("AWS::Serverless::", StringComparison.Ordinal)));
        return name == Anything ? [] : Array.FindAll(present, type => ShortName(type).Equals(name, StringComparison.OrdinalIgnoreCase)
            || type.Split("::") is [_, var theirs, var thing] && (theirs + thing).Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    private static IEnumerable<string> Tails(string name) => Enumerable.Range(0, name.Length).Where(at => char.IsAsciiLetterUpper(name[at])).Select(at => name[at..]);

    // What the policy that stands beside the property speaks of; null when of nothing in the template.
    private Resource[]? Spoken(IReadOnlyList<string> types) =>
        _policy is { Property: var document } && resource.Properties[document] is { } written
            && context.Evaluator.ReferencesIn(written).Select(reference => context.Project.Find(reference.Target)).OfType<Resource>().Where(target => types.Contains(target.Type)).Distinct().ToArray() is { Length: > 0 } spoken
            ? spoken
            : null;

    private bool HasPolicy(Resource target) => _policy is { Kind: PolicyKind.Resource }
        && PolicyFacet.Find(context.Project, context.Evaluator, target) is { Carrier: { } carrier, Source: not null } && carrier != target;

    // What a property of the same object names, whole or in a list.
    private bool IsNamedAlready(Resource target) => Around().Any(entry => (entry.Value is ListValue list ? list.Items : [entry.Value])
        .Any(value => value is ReferenceValue reference && reference.Target == target.Id));

    private IReadOnlyList<MapEntry> Around() => steps.Count == 0
        ? resource.Properties.Entries
        : PropertyPath.Parse(string.Join('.', steps)).Find(resource.Properties) is [{ Value: MapValue map }, ..] ? map.Entries : [];

    private Match TrustOf(Resource target)
    {
        if (target.Type != Role)
            return Match.Yes;
        // What belongs to a role itself may have any.
        if (_service is null)
            return resource.Type.StartsWith(Iam, StringComparison.Ordinal) ? Match.Yes : Match.Unknown;
        return RoleTrust.Of(PolicyFacet.Find(context.Project, context.Evaluator, target)?.Document, _service.Principal);
    }

    private string? AttributeOf(Resource target, string ending)
    {
        if (_policy is not null)
            return target.Type == "AWS::SNS::Topic" ? context.Project.ArnAttributeOf(target.Type) : null;
        return ending is "Arn" or "ARN" && CloudFormationSchema.Default.Find(target.Type)?.Attributes.Contains("Arn") == true ? "Arn" : null;
    }
}
