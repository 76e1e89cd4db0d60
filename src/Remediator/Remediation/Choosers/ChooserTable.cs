using Remediator.Catalogue;
using Remediator.Text;

namespace Remediator.Remediation.Choosers;

/// <summary>All choosers by the name that a rule's <c>with</c> calls them by. A new way to choose is a class and one line here.</summary>
internal static class ChooserTable
{
    private static readonly string[] Names = ["text", "policy-version", "sanitise", "unique-name", "managed-policy", "runtime", "retention", "engine-version", "number", "move-prefix", "shorten", "data-event-arn", "zone-of-region", "fargate", "arn", "affix", "value", "partition", "schedule", "network-address", "free-range", "bucket-arn", "successor", "record-name", "route-key", "hourly", "stage-name", "other-zone"];

    /// <summary>The chooser that <c>with</c> asks for.</summary>
    /// <exception cref="RuleException">There is none of that name.</exception>
    public static IChooser Of(Rule rule, Spec with)
    {
        if (with is not SpecMap { Entries: [var (name, argument), ..] })
            throw new RuleException(rule, $"line {with.Line}: `with` is one chooser with its argument");
        var text = argument.Text ?? "";
        return name switch
        {
            "text" => new FixedText(text, with["note"]?.Text),
            "policy-version" => new PolicyVersion(text),
            "sanitise" => Sanitiser.Find(text, with["empty"]?.Text) ?? throw new RuleException(rule, $"line {with.Line}: nothing is known of the characters of `{text}`"),
            "unique-name" => new UniqueName(),
            "managed-policy" => new ManagedPolicyName(),
            "runtime" => new RuntimeSuccessor(),
            "retention" => new RetentionDays(),
            "engine-version" => new EngineVersion(text),
            "number" => new NearestNumber(argument),
            "move-prefix" => new MovePrefix(text),
            "shorten" => new ShortName(argument),
            "data-event-arn" => new DataEventArn(),
            "zone-of-region" => new ZoneOfRegion(),
            "fargate" => new FargateTaskSize(text),
            "arn" => new ArnOf([.. argument.Texts.Where(type => type.Length > 0)]),
            "affix" => new Affix(argument),
            "value" => new WrittenValue(argument, with["note"]?.Text),
            "partition" => new PartitionOfArn(),
            "schedule" => new ScheduleText(),
            "network-address" => new NetworkAddress(),
            "free-range" => new FreeRange(text),
            "successor" => new Successor(text, with["note"]?.Text ?? "the next that is at least as large"),
            "route-key" => new RouteKey(),
            "hourly" => new HourlySchedule(),
            "other-zone" => new OtherZone(text),
            "stage-name" => new StageName(),
            "bucket-arn" => new BucketArn(text),
            "record-name" => new RecordName(),
            _ => throw new RuleException(rule, $"line {with.Line}: there is no chooser `{name}`"
                + (Nearest.FindOne(name, Names) is { } near ? $"; did you mean `{near}`?" : "")),
        };
    }
}
