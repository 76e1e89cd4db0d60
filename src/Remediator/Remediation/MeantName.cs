using System.Net;
using System.Net.Sockets;

using Remediator.Knowledge.CloudFormation;
using Remediator.Knowledge.Facts;
using Remediator.Model;
using Remediator.Text;

namespace Remediator.Remediation;

/// <summary>Tells which of the names that a place knows is meant by one that it does not know.</summary>
internal static class MeantName
{
    // Names that share this much are one name with a word more or less: BucketEncryptionSettings, BucketEncryption.
    private const int ShortestShared = 6;

    private const int ShortestBeginning = 4;

    private const int ShortestWord = 3;

    private const string EventProperties = "EventProperties";

    // Words with which a name says no more than without. With any other it says something else: a PermissionsBoundary gives no permissions.
    private static readonly string[] Fillers =
    [
        "Arn", "Arns", "Attributes", "Block", "Config", "Configs", "Configuration", "Configurations", "Data", "Definition", "Details", "Document", "Id", "Identifier", "Identifiers", "Ids",
        "Info", "List", "Name", "Names", "Object", "Options", "Parameters", "Properties", "Setting", "Settings", "Size", "Spec", "Specification", "Specifications", "String", "Text",
        "Uri", "Url", "Value", "Values",
    ];

    /// <summary>The one name among some that an entry may have been meant to have; null when there is none or the choice is open.</summary>
    public static string? Of(PlanContext context, Place found, MapEntry entry, string suggestion, string[] free)
    {
        // `Policy` is `Policies`, however much of `ManagedPolicyArns` it is.
        if (found.PropertySteps is not null && Array.Find(free, candidate => NameParts.Singular(candidate).Equals(NameParts.Singular(Nearest.Plain(entry.Name)), StringComparison.OrdinalIgnoreCase)) is { } counted
            && (MayHold(context, found, counted, entry.Value) || MayHold(context, found, counted, new ListValue([entry.Value]))))
        {
            return counted;
        }
        // What one kind of event has another has not, and the schema holds them all: only letters left out, put in or swapped are mended.
        if (PlaceSchema.HolderOf(context.Project, found)?.Name == EventProperties)
        {
            // `QueueArn` for `Queue`: what an event comes from has the name of its kind.
            return suggestion.Length > 0 ? suggestion
                : Nearest.FindOne(entry.Name, free.Where(candidate => IsSlip(entry.Name, candidate)), limit: 1)
                ?? (free.Where(candidate => entry.Name.StartsWith(candidate, StringComparison.Ordinal) && Says(entry.Name, candidate)).ToArray() is [var source] ? source : null);
        }
        string[] fitting = [.. free.Where(candidate => MayHold(context, found, candidate, entry.Value))];
        if (KnownAs(context, found, entry.Name).Where(row => row.Values.Count == 0).Select(row => row.Name).FirstOrDefault(fitting.Contains) is { } renamed)
            return renamed;
        if (WithOwner(context, found, entry.Name, fitting) is { } owned)
            return owned;
        string[] holding = [.. fitting.Where(candidate => HoldsAll(context, found, candidate, entry.Value))];
        if (holding.Contains(suggestion) && SameHead.IsWith(entry.Name, suggestion) && !holding.Any(candidate => candidate != suggestion && SameHead.AreOne(candidate, suggestion)))
            return suggestion;
        if (Nearest.IsOpen(entry.Name, fitting))
            return null;
        // A short name is near to many: there, the value must fit too.
        return Lacking(context, found, entry.Name, fitting)
            ?? Proposed(entry.Name, suggestion, entry.Name.Length >= ShortestShared ? free : [.. free.Where(candidate => fitting.Contains(candidate) || Nearest.Distance(entry.Name.ToLowerInvariant(), candidate.ToLowerInvariant(), 1) <= 1)])
            ?? OfRange(entry, Akin(entry.Name, fitting)) ?? (Akin(entry.Name, fitting).Where(candidate => Says(entry.Name, candidate)).ToArray() is [var only] ? only : null)
            ?? (entry.Value is MapValue && fitting.Where(candidate => IsShort(entry.Name, candidate)).ToArray() is [var whole] ? whole : null)
            ?? SameHead.Of(entry.Name, holding);
    }

    /// <summary>What the facts say that a name is expected for: in its object (<c>AWS::S3::Bucket.Rule</c>), in its type, in any.</summary>
    public static IEnumerable<RenamedArgument> KnownAs(PlanContext context, Place found, string name)
    {
        if (PlaceSchema.TypeOf(context.Project, found)?.Name is not { } type)
            return [];
        var inObject = PlaceSchema.HolderOf(context.Project, found)?.Name is { } holder && holder != type ? RenamedArguments.CloudFormation.Find($"{type}.{holder}", name).Where(row => row.IsOfType) : [];
        return inObject.Concat(RenamedArguments.CloudFormation.Find(type, name));
    }

    private static bool HoldsAll(PlanContext context, Place found, string candidate, Value value) =>
        PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), candidate] }) is { } schema && ValueFit.HoldsAll(schema, value);

    // `EnvSettings` is the `Environment`, `LogConfig` the `LoggingConfiguration`: of what has entries, fillers say nothing.
    private static bool IsShort(string name, string candidate)
    {
        string[] words = [.. NameParts.Of(name).Where(word => !Fillers.Contains(word))], others = [.. NameParts.Of(candidate).Where(word => !Fillers.Contains(word))];
        return words.Length > 0 && words.Length == others.Length && words.Zip(others).All(pair => Math.Min(pair.First.Length, pair.Second.Length) >= ShortestWord
            && (pair.First.StartsWith(pair.Second, StringComparison.OrdinalIgnoreCase) || pair.Second.StartsWith(pair.First, StringComparison.OrdinalIgnoreCase)));
    }

    // `Cidr` is `CidrIp` or `CidrIpv6`, as the range itself tells.
    private static string? OfRange(MapEntry entry, string[] akin) => entry.Value is ScalarValue text && IPNetwork.TryParse(text.Text, out var range)
        && akin.Where(candidate => candidate.EndsWith("v6", StringComparison.Ordinal) == (range.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6)).ToArray() is [var only] && akin.Length > 1 ? only : null;

    private static bool IsSlip(string name, string candidate) => Nearest.Distance(name.ToLowerInvariant(), candidate.ToLowerInvariant(), 1) <= 1
        && (name.Length != candidate.Length || name.Order().SequenceEqual(candidate.Order()));

    // `Name` of a queue is `QueueName`, `Description` of a security group `GroupDescription`, `Fifo` a `FifoQueue`; `TopicTags` are `Tags`,
    // and the `TargetArn` of a target is its `Arn`.
    private static string? WithOwner(PlanContext context, Place found, string name, string[] candidates)
    {
        if (found.PropertySteps is not { Count: > 0 } || PlaceSchema.HolderOf(context.Project, found)?.Name is not { } holder)
            return null;
        var owner = holder[(holder.LastIndexOf(':') + 1)..];
        bool IsOwner(string whole, string part) => whole.Length > part.Length && (whole.EndsWith(part, StringComparison.OrdinalIgnoreCase) && owner.EndsWith(whole[..^part.Length], StringComparison.OrdinalIgnoreCase)
            || part.Length >= ShortestBeginning && whole.Equals(part + owner, StringComparison.OrdinalIgnoreCase));
        return candidates.Where(candidate => IsOwner(candidate, name) || IsOwner(name, candidate)).ToArray() is [var only] ? only : null;
    }

    // What is missing there and must not be, when one of the two names holds the other: `Name` for the `PolicyName` of an inline policy.
    // A `Stage` where a `StageName` must be.
    private static string? Lacking(PlanContext context, Place found, string name, string[] candidates)
    {
        var holder = found.PropertySteps is { Count: > 0 } ? PlaceSchema.HolderOf(context.Project, found) : null;
        return candidates.Where(candidate => holder?.Find(candidate) is { Required: true }
            && (Holds(candidate, name) || Holds(name, candidate))).ToArray() is [var only] ? only : null;

        static bool Holds(string whole, string part) => part.Length >= ShortestBeginning && whole.Length > part.Length
            && (whole.StartsWith(part, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterLower(whole[part.Length])
                || whole.EndsWith(part, StringComparison.OrdinalIgnoreCase) && !char.IsAsciiLetterLower(whole[^part.Length]));
    }

    private static string? Proposed(string name, string suggestion, string[] free) =>
        Array.Find(free, candidate => Nearest.Plain(candidate).Equals(Nearest.Plain(name), StringComparison.OrdinalIgnoreCase)) ?? Nearest.Meant(name, free, suggestion);

    /// <summary>The names that may be meant for want of nearer ones: those that share words, <c>ReservedConcurrentExecutions</c> for <c>Concurrency</c>.</summary>
    public static IReadOnlyList<string> Related(string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToArray();
        var stems = StemsOf(name).ToArray();
        return [.. Akin(name, all).Concat(all.Where(candidate => StemsOf(candidate).Any(stems.Contains))).Distinct()];
    }

    /// <summary>Whether two names have a word in common that says something; <c>Env</c> is an environment.</summary>
    public static bool ShareWords(string one, string other) => !Opposites.AreOpposite(one, other) && NameParts.Of(one).Any(word => NameParts.Of(other).Any(second => Math.Min(word.Length, second.Length) >= ShortestWord
        && !Fillers.Contains(word) && !Fillers.Contains(second)
        && (word.StartsWith(second, StringComparison.OrdinalIgnoreCase) || second.StartsWith(word, StringComparison.OrdinalIgnoreCase))));

    /// <summary>Whether one of two names has all words of the other: <c>AlertTopic</c> and <c>Topic</c>.</summary>
    public static bool HasAllWords(string one, string other)
    {
        var (words, others) = (NameParts.Of(one), NameParts.Of(other));
        return Math.Min(one.Length, other.Length) >= ShortestWord && !Opposites.AreOpposite(one, other)
            && (words.All(word => others.Contains(word, StringComparer.OrdinalIgnoreCase)) || others.All(word => words.Contains(word, StringComparer.OrdinalIgnoreCase)));
    }

    /// <summary>Whether a name says no more with a word than without it.</summary>
    public static bool IsFiller(string word) => Fillers.Contains(word);

    private static IEnumerable<string> StemsOf(string name) =>
        NameParts.Of(name).Where(word => word.Length >= ShortestShared && !Fillers.Contains(word)).Select(word => word[..ShortestShared].ToLowerInvariant());

    // The names that have all that a name says, or of which it has all.
    private static string[] Akin(string name, IEnumerable<string> candidates)
    {
        var all = candidates.ToArray();
        var found = all.Where(candidate => Math.Min(name.Length, candidate.Length) >= ShortestShared
            && (name.Contains(candidate, StringComparison.OrdinalIgnoreCase) || candidate.Contains(name, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (found.Length > 0)
            return found;
        // `Desc`, `Topic` for `TopicArn`, `Params`; but no `CodeSigningConfigArn` for `Code`.
        var beginning = name.TrimEnd('s');
        return beginning.Length < ShortestBeginning ? []
            : [.. all.Where(candidate => candidate.Length <= 3 * beginning.Length && candidate.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))];
    }

    // Whether the longer of two names says no more than the other, which is a part of it: as a word cut short, or but for fillers.
    private static bool Says(string name, string candidate)
    {
        var (whole, part) = name.Length > candidate.Length ? (name, candidate) : (candidate, name);
        var at = whole.IndexOf(part, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            at = whole.IndexOf(part = part.TrimEnd('s'), StringComparison.OrdinalIgnoreCase);
        // The rest of a word that was cut short begins in lower case.
        return at >= 0 && NameParts.Of(whole[..at]).Concat(NameParts.Of(whole[(at + part.Length)..])).All(word => char.IsAsciiLetterLower(word[0]) || Fillers.Contains(word));
    }

    /// <summary>What someone should look at when a name is far from what is written; nothing for a slip that the tool proposes to mend.</summary>
    public static string[] Distant(string name, string right, string suggestion) => !Nearest.AreOthers(name, right) && (suggestion.Length > 0 || Nearest.Distance(name.ToLowerInvariant(), right.ToLowerInvariant(), 2) <= 2)
        ? []
        : [$"`{right}` is the only name that shares its words with `{name}`"];

    /// <summary>Whether what stands at a place may stand there under another name: <c>Enabled: true</c> is no <c>EnabledMfas</c>, which is a list.</summary>
    public static bool MayHold(PlanContext context, Place found, string candidate, Value value) =>
        PlaceSchema.ValueOf(context.Project, found with { Path = [.. found.Path.SkipLast(1), candidate] }) is not { } schema || Holds(schema, value);

    /// <summary>Whether a value is of a kind that a schema allows; what is computed may be of any.</summary>
    public static bool Holds(ValueSchema schema, Value value) => schema.Kind is ValueKind.Union ? schema.Alternatives.Any(option => Holds(option, value)) : value switch
    {
        ScalarValue => schema.Kind is not (ValueKind.Nested or ValueKind.List or ValueKind.Map),
        ListValue list => schema.Kind is ValueKind.Json || schema.Kind is ValueKind.List && list.Items.All(item => Holds(schema.Item!, item)),
        MapValue => schema.Kind is ValueKind.Nested or ValueKind.Map or ValueKind.Json,
        _ => true,
    };
}
