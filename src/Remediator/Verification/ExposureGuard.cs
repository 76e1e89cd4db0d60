using Remediator.Model;

namespace Remediator.Verification;

/// <summary>
/// Holds the properties of all resources against what is never proposed: a door opened to everyone on the internet, encryption
/// or protection against deletion switched off or taken away. It goes by the names that AWS gives such properties, so it holds for types that no rule knows.
/// Source: CloudFormation's resource reference, 2026-11.
/// </summary>
internal sealed class ExposureGuard
{
    private const int MaxDepth = 40;

    // True opens.
    private static readonly HashSet<string> Openers = new(StringComparer.OrdinalIgnoreCase)
    {
        "PubliclyAccessible", "EndpointPublicAccess", "MapPublicIpOnLaunch", "AssociatePublicIpAddress", "AssignPublicIp", "PublicReadAccess",
    };

    // True lets what is kept go with the resource.
    private static readonly HashSet<string> Destroyers = new(StringComparer.OrdinalIgnoreCase)
    {
        "ForceDestroy", "ForceDelete", "AutoDeleteObjects", "EmptyOnDelete",
    };

    // True protects.
    private static readonly HashSet<string> Protectors = new(StringComparer.OrdinalIgnoreCase)
    {
        "BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls", "RestrictPublicBuckets", "EnableKeyRotation",
        "DeletionProtection", "DeletionProtectionEnabled", "EnableDeletionProtection", "TerminationProtected", "TerminationProtection",
        "DisableApiTermination", "PointInTimeRecoveryEnabled", "EnableLogFileValidation", "IsLogging", "PreventDestroy",
    };

    private static readonly HashSet<string> Addresses = new(StringComparer.OrdinalIgnoreCase)
    {
        "CidrIp", "CidrIpv6", "CidrIpv4", "CidrBlock", "CidrBlocks", "Ipv6CidrBlock", "Ipv6CidrBlocks", "PublicAccessCidrs",
    };

    // What stands in one of these says where traffic goes, not where it comes from.
    private static readonly HashSet<string> Ways = new(StringComparer.OrdinalIgnoreCase) { "Route", "Routes" };

    private static readonly HashSet<string> PublicLists = new(StringComparer.Ordinal)
    {
        "PublicRead", "PublicReadWrite", "AuthenticatedRead", "public-read", "public-read-write", "authenticated-read",
    };

    private readonly Evaluator _evaluator;
    private readonly Resource _resource;
    private readonly Dictionary<string, Watch> _watches;
    private readonly List<string> _path = [];
    private readonly List<Trait> _traits = [];

    private ExposureGuard(Resource resource, Evaluator evaluator, Dictionary<string, Watch> watches)
    {
        _resource = resource;
        _evaluator = evaluator;
        _watches = watches;
        Visit(resource.Properties, Watch.None, 0);
    }

    /// <summary>Why the edits must not be emitted; null when nothing is exposed that was not.</summary>
    /// <param name="remediation">
    /// A respelling may let a condition be decided that nothing could decide before: what then protects by the defaults is as its author
    /// wrote it.
    /// </param>
    /// <param name="concerns">Takes what someone should look at.</param>
    public static string? Check(Evaluator before, Evaluator after, Remediation.Remediation remediation, List<string> concerns)
    {
        var watches = new Dictionary<string, Watch>(StringComparer.Ordinal);
        IReadOnlyList<Trait>? parted = null;
        foreach (var resource in after.Project.Resources)
        {
            var old = before.Project.Find(resource.Id);
            IReadOnlyList<Trait> was = old is null ? [] : new ExposureGuard(old, before, watches)._traits;
            IReadOnlyList<Trait> now = new ExposureGuard(resource, after, watches)._traits;
            if (was.SequenceEqual(now))
                continue;
            if (More(was, now, isOpen: true).FirstOrDefault() is { } opened)
            {
                return Destroyers.Contains(opened.Path[(opened.Path.LastIndexOf('.') + 1)..])
                    ? $"the edit would let what `{resource.Id}` holds be deleted with it ({opened.Path}), which is never proposed"
                    : $"the edit would open `{resource.Id}` to everyone ({opened.Path}), which is never proposed";
            }
            foreach (var lost in More(now, was, isOpen: false))
            {
                // What only has another name now is still there, as is what moved to a resource of its own.
                if (IsOfFeatureThatIsOff(lost, resource, after) || More(was, now, isOpen: false).Any(gained => gained.Text == lost.Text))
                    continue;
                if (remediation.IsRespelling && old is not null && TextOf(old) == TextOf(resource))
                {
                    concerns.Add($"with the defaults of the parameters `{resource.Id}` has no {lost.Path}, as its conditions say");
                    continue;
                }
                parted ??= Parted(before, after, watches);
                if (!parted.Any(part => part.Text == lost.Text && part.RefersTo.Contains(resource.Id)))
                    return $"the edit would take protection from `{resource.Id}` ({lost.Path}), which is never proposed";
            }
        }
        return null;
    }

    private static string TextOf(Resource resource) => resource.Origin.Source.Text[resource.Origin.Span.Start..resource.Origin.Span.End];

    // What protects in resources that came with the edit.
    private static List<Trait> Parted(Evaluator before, Evaluator after, Dictionary<string, Watch> watches)
    {
        var traits = new List<Trait>();
        foreach (var part in after.Project.Resources.Where(resource => before.Project.Find(resource.Id) is null))
        {
            var targets = after.ReferencesIn(part.Properties).Select(reference => reference.Target).ToArray();
            traits.AddRange(new ExposureGuard(part, after, watches)._traits.Where(trait => !trait.IsOpen).Select(trait => trait with { RefersTo = targets }));
        }
        return traits;
    }

    // By number: one door more on a list that has some already is one more.
    private static IEnumerable<Trait> More(IReadOnlyList<Trait> few, IReadOnlyList<Trait> many, bool isOpen)
    {
        if (!many.Any(trait => trait.IsOpen == isOpen))
            return [];
        var fewer = few.Where(trait => trait.IsOpen == isOpen).ToLookup(trait => trait.Path, StringComparer.Ordinal);
        var more = many.Where(trait => trait.IsOpen == isOpen).ToLookup(trait => trait.Path, StringComparer.Ordinal);
        return more.Where(same => same.Count() > fewer[same.Key].Count()).SelectMany(same => same);
    }

    // The key of a feature that is not in use protects nothing.
    private static bool IsOfFeatureThatIsOff(Trait trait, Resource resource, Evaluator evaluator) =>
        trait.Path.StartsWith("PerformanceInsights", StringComparison.Ordinal)
        && (resource.Properties["EnablePerformanceInsights"] ?? resource.Properties["PerformanceInsightsEnabled"]) is var flag
        && (flag is null || evaluator.TextOf(flag) == "false");

    private void Visit(Value value, Watch watch, int depth)
    {
        var resolved = _evaluator.Resolve(value);
        if (depth > MaxDepth)
            return;
        if (watch.IsEncryption && Truth(resolved) != false)
            Add(isOpen: false, resolved is MapValue or ListValue ? "…" : _evaluator.PatternOf(resolved).ToString());
        switch (resolved)
        {
            // Policies have a guard of their own.
            case MapValue map when map["Effect"] is not null:
                break;
            case MapValue map:
                for (var i = 0; i < map.Entries.Count; i++)
                {
                    var entry = map.Entries[i];
                    // What is said twice protects once.
                    if (IsRepeated(map, i))
                        continue;
                    _path.Add(entry.Name);
                    Visit(entry.Value, WatchOf(entry.Name), depth + 1);
                    _path.RemoveAt(_path.Count - 1);
                }
                break;
            case ListValue list:
                for (var i = 0; i < list.Items.Count; i++)
                    Visit(list.Items[i], watch, depth + 1);
                break;
            case ChoiceValue choice:
                Visit(choice.WhenTrue, watch, depth + 1);
                Visit(choice.WhenFalse, watch, depth + 1);
                break;
            default:
                if (watch.IsLeaf)
                    Leaf(resolved, watch);
                break;
        }
    }

    private bool IsRepeated(MapValue map, int index)
    {
        var entry = map.Entries[index];
        for (var i = 0; i < index; i++)
        {
            if (map.Entries[i].Name == entry.Name && entry.Value is not (MapValue or ListValue) && _evaluator.PatternOf(map.Entries[i].Value).ToString() == _evaluator.PatternOf(entry.Value).ToString())
                return true;
        }
        return false;
    }

    private void Leaf(Value value, Watch watch)
    {
        var text = _evaluator.PatternOf(value).ToString();
        if (watch.IsProtector && Truth(value) == true)
            Add(isOpen: false, text);
        else if (IsOpen(watch, text, value))
            Add(isOpen: true, text);
    }

    private void Add(bool isOpen, string text) => _traits.Add(new Trait(isOpen, string.Join('.', _path), text));

    private bool IsOpen(Watch watch, string text, Value value) =>
        (watch.IsOpener && Truth(value) == true)
        || (watch.IsAccessList && PublicLists.Contains(text))
        || (watch.IsAddress && text is "0.0.0.0/0" or "::/0" && !IsOutward())
        || (watch.IsScheme && text == "internet-facing")
        || (watch.IsAuthorization && text == "NONE")
        || (watch.IsPrincipal && text == "*");

    private Watch WatchOf(string name)
    {
        if (!_watches.TryGetValue(name, out var watch))
            _watches.Add(name, watch = new Watch(name));
        return watch;
    }

    // Rules for what goes out, and the destinations of routes, open no door: what comes in is for security groups and network ACLs to say.
    // Source: https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html, 2026-11
    private bool IsOutward() =>
        _path.Exists(name => Ways.Contains(name) || name.Contains("Egress", StringComparison.OrdinalIgnoreCase)) || _resource.Type.Contains("Egress", StringComparison.Ordinal)
        || _resource.Type.EndsWith("::Route", StringComparison.Ordinal)
        || (_resource.Properties["Type"] is { } type && _evaluator.TextOf(type) == "egress");

    private bool? Truth(Value value) => value is MapValue or ListValue ? null : _evaluator.TextOf(value)?.ToUpperInvariant() switch
    {
        "TRUE" or "ENABLED" => true,
        "FALSE" or "DISABLED" or "NONE" or "UNENCRYPTED" or "" => false,
        _ => null,
    };

    // What a property of some name can be. Templates repeat few names many times.
    private sealed class Watch(string name)
    {
        public static Watch None { get; } = new("");

        public bool IsEncryption { get; } = HasEncryption(name);

        public bool IsProtector { get; } = Protectors.Contains(name);

        public bool IsOpener { get; } = Openers.Contains(name) || Destroyers.Contains(name);

        public bool IsScheme { get; } = name == "Scheme";

        public bool IsAccessList { get; } = name is "AccessControl" or "Acl" or "CannedAcl";

        public bool IsAddress { get; } = Addresses.Contains(name);

        public bool IsAuthorization { get; } = name is "AuthType" or "FunctionUrlAuthType" or "AuthorizationType";

        public bool IsPrincipal { get; } = name == "Principal";

        public bool IsLeaf => IsProtector || IsOpener || IsAccessList || IsAddress || IsScheme || IsAuthorization || IsPrincipal;

        private static bool HasEncryption(string name) =>
            name.Contains("Encrypt", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("KmsKey", StringComparison.OrdinalIgnoreCase) || name.StartsWith("KmsMasterKey", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith("KmsKeyId", StringComparison.OrdinalIgnoreCase) || name.EndsWith("KmsKeyArn", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("SSE", StringComparison.Ordinal) || name is "SqsManagedSseEnabled";
    }

    /// <summary>A property that opens or protects; the path does not number the items of lists, which move.</summary>
    private sealed record Trait(bool IsOpen, string Path, string Text)
    {
        /// <summary>What the resource that has it refers to; told of resources that came with the edit.</summary>
        public IReadOnlyList<string> RefersTo { get; init; } = [];
    }
}
