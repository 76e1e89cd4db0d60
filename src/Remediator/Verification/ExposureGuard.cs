using Remediator.Model;

namespace Remediator.Verification;

/// <summary>
/// Holds the properties of all resources against what is never proposed: a door opened to everyone on the internet, encryption
/// switched off or taken away. It goes by the names that AWS gives such properties, so it holds for types that no rule knows.
/// Source: CloudFormation's resource reference, 2026-11.
/// </summary>
internal sealed class ExposureGuard
{
    private const int MaxDepth = 40;

    // True opens.
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "PubliclyAccessible", "EndpointPublicAccess", "MapPublicIpOnLaunch", "AssociatePublicIpAddress", "PublicReadAccess",
    };

    // True protects.
    private static readonly HashSet<string> Protectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets", "EnableKeyRotation",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "CidrIp", "CidrIpv6", "CidrIpv4", "CidrBlock", "CidrBlocks", "Ipv6CidrBlock", "Ipv6CidrBlocks", "PublicAccessCidrs",
    };

    private static readonly HashSet<string> PublicLists = new(StringComparer.Ordinal)
    {
        "PublicRead", "PublicReadWrite", "AuthenticatedRead", "public-read", "public-read-write", "authenticated-read",
    };

    private readonly Evaluator _evaluator;
    private readonly Resource _resource;
    private readonly List<Trait> _traits = [];

    private ExposureGuard(Resource resource, Evaluator evaluator)
    {
        _resource = resource;
        _evaluator = evaluator;
        Visit(resource.Properties, "", "", 0);
    }

    /// <summary>Why the edits must not be emitted; null when nothing is exposed that was not.</summary>
    public static string? Check(Evaluator before, Evaluator after)
    {
        // What moves to a resource of its own protects as before.
        var parted = after.Project.Resources.Where(resource => before.Project.Find(resource.Id) is null).ToArray();
        foreach (var resource in after.Project.Resources)
        {
            var old = before.Project.Find(resource.Id);
            IReadOnlyList<Trait> was = old is null ? [] : new ExposureGuard(old, before)._traits;
            var now = new ExposureGuard(resource, after)._traits;
            if (More(was, now, isOpen: true).FirstOrDefault() is { } opened)
                return $"the edit would open `{resource.Id}` to everyone ({opened.Path}), which is never proposed";
            // What only has another name now is still there.
            var gained = More(was, now, isOpen: false).Concat(parted.Where(part => after.ReferencesIn(part.Properties).Any(reference => reference.Target == resource.Id))
                .SelectMany(part => new ExposureGuard(part, after)._traits.Where(trait => !trait.IsOpen))).Select(trait => trait.Text).ToArray();
            if (More(now, was, isOpen: false).FirstOrDefault(lost => !gained.Contains(lost.Text) && !IsOfFeatureThatIsOff(lost, resource, after)) is { } taken)
                return $"the edit would take protection from `{resource.Id}` ({taken.Path}), which is never proposed";
        }
        return null;
    }

    // By number: one door more on a list that has some already is one more.
    private static IEnumerable<Trait> More(IReadOnlyList<Trait> few, IReadOnlyList<Trait> many, bool isOpen)
    {
        var (fewer, more) = (CountsOf(few, isOpen), CountsOf(many, isOpen));
        return many.Where(trait => trait.IsOpen == isOpen && more[trait.Path] > fewer.GetValueOrDefault(trait.Path));
    }

    private static Dictionary<string, int> CountsOf(IReadOnlyList<Trait> traits, bool isOpen) =>
        traits.Where(trait => trait.IsOpen == isOpen).CountBy(trait => trait.Path, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

    // The key of a feature that is not in use protects nothing.
    private static bool IsOfFeatureThatIsOff(Trait trait, Resource resource, Evaluator evaluator) =>
        trait.Path.StartsWith("PerformanceInsights", StringComparison.Ordinal)
        && (resource.Properties["EnablePerformanceInsights"] ?? resource.Properties["PerformanceInsightsEnabled"]) is var flag
        && (flag is null || evaluator.TextOf(flag) == "false");

    private void Visit(Value value, string path, string name, int depth)
    {
        var resolved = _evaluator.Resolve(value);
        if (depth > MaxDepth)
            return;
        if (IsEncryption(name) && Truth(resolved) != false)
            _traits.Add(new Trait(IsOpen: false, path, resolved is MapValue or ListValue ? "…" : _evaluator.PatternOf(resolved).ToString()));
        switch (resolved)
        {
            // Policies have a guard of their own.
            case MapValue map when map["Effect"] is not null:
                break;
            case MapValue map:
                foreach (var entry in map.Entries)
                    Visit(entry.Value, path.Length == 0 ? entry.Name : $"{path}.{entry.Name}", entry.Name, depth + 1);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                    Visit(item, path, name, depth + 1);
                break;
            case ChoiceValue choice:
                Visit(choice.WhenTrue, path, name, depth + 1);
                Visit(choice.WhenFalse, path, name, depth + 1);
                break;
            default:
                Leaf(resolved, path, name);
                break;
        }
    }

    private void Leaf(Value value, string path, string name)
    {
        var text = _evaluator.PatternOf(value).ToString();
        if (Protectors.Contains(name) && Truth(value) == true)
            _traits.Add(new Trait(IsOpen: false, path, text));
        else if (IsOpen(name, path, text, Truth(value)))
            _traits.Add(new Trait(IsOpen: true, path, text));
    }

    private bool IsOpen(string name, string path, string text, bool? truth) =>
        (Openers.Contains(name) && truth == true)
        || (name is "AccessControl" or "Acl" or "CannedAcl" && PublicLists.Contains(text))
        || (Addresses.Contains(name) && text is "0.0.0.0/0" or "::/0" && !IsOutward(path))
        || (name is "AuthType" or "FunctionUrlAuthType" or "AuthorizationType" && text == "NONE")
        || (name == "Principal" && text == "*");

    // Rules for what goes out, and routes, open no door.
    private bool IsOutward(string path) =>
        path.Contains("Egress", StringComparison.OrdinalIgnoreCase) || _resource.Type.Contains("Egress", StringComparison.Ordinal)
        || _resource.Type.EndsWith("::Route", StringComparison.Ordinal) || _resource.Type.EndsWith("::RouteTable", StringComparison.Ordinal)
        || (_resource.Properties["Type"] is { } type && _evaluator.TextOf(type) == "egress");

    private static bool IsEncryption(string name) =>
        name.Contains("Encrypt", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("KmsKey", StringComparison.OrdinalIgnoreCase) || name.StartsWith("KmsMasterKey", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("KmsKeyId", StringComparison.OrdinalIgnoreCase) || name.EndsWith("KmsKeyArn", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("SSE", StringComparison.Ordinal) || name is "SqsManagedSseEnabled";

    private bool? Truth(Value value) => value is MapValue or ListValue ? null : _evaluator.TextOf(value)?.ToUpperInvariant() switch
    {
        "TRUE" or "ENABLED" => true,
        "FALSE" or "DISABLED" or "NONE" or "UNENCRYPTED" or "" => false,
        _ => null,
    };

    /// <summary>A property that opens or protects; the path does not number the items of lists, which move.</summary>
    private sealed record Trait(bool IsOpen, string Path, string Text);
}
