using System.Globalization;
using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>The Availability Zone of a subnet, as far as a template tells it.</summary>
/// <param name="Key">Equal for subnets of one zone.</param>
/// <param name="Index">Its place among the Region's zones; null where the zone is not said by a place.</param>
internal sealed record SubnetZone(string Key, int? Index);

/// <summary>Reads and changes the zones of a template's subnets.</summary>
internal sealed class SubnetZones(PlanContext context)
{
    private const string Property = "AvailabilityZone";
    private static readonly string[] Types = ["AWS::EC2::Subnet", "Terraform::aws_subnet"];

    /// <summary>The subnets of the template.</summary>
    public IEnumerable<Resource> All => context.Project.Resources.Where(IsSubnet);

    /// <summary>Whether a resource is a subnet.</summary>
    public static bool IsSubnet(Resource resource) => Array.IndexOf(Types, resource.Type) >= 0;

    /// <summary>The zone of a subnet; null where it is not told.</summary>
    public SubnetZone? Of(Resource subnet)
    {
        if (subnet.Repetition is not null || subnet.Properties[Property] is not { } value)
            return null;
        if (IndexOf(value) is var (list, index))
            return new SubnetZone($"{list}[{index}]", index);
        return value is ChoiceValue || context.Evaluator.PatternOf(value) is not { HasLiteral: true } pattern ? null : new SubnetZone(pattern.ToString(), null);
    }

    /// <summary>Whether two subnets are of one tier: of one network, and with public addresses both or neither.</summary>
    public bool AreAlike(Resource one, Resource other) => Array.TrueForAll(["VpcId", "MapPublicIpOnLaunch"], name => (one.Properties[name], other.Properties[name]) switch
    {
        (null, null) => true,
        ({ } first, { } second) => ModelComparer.AreEqual(context.Evaluator, first, second),
        _ => false,
    });

    /// <summary>Moves a subnet whose zone is said by its place among the Region's to another place.</summary>
    public SourceChange Move(Resource subnet, int index)
    {
        var value = subnet.Properties[Property]!;
        var place = index.ToString(CultureInfo.InvariantCulture);
        if (value is CallValue { Function: "Fn::Select", Arguments: [ScalarValue written, ..] })
            return context.Project.Editor.Replace(written, new ScalarValue(place, written.Kind));
        var text = SliceOf(value)!;
        return context.Project.Editor.WriteExpression(value, $"{text[..(text.LastIndexOf('[') + 1)]}{place}]");
    }

    private static (string List, int Index)? IndexOf(Value value)
    {
        if (value is CallValue { Function: "Fn::Select", Arguments: [ScalarValue place, CallValue { Function: "Fn::GetAZs" }] })
            return int.TryParse(place.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var select) ? ("zones", select) : null;
        // The model keeps no index of a data source's list: data.aws_availability_zones.all.names[0].
        return value is CallValue { Function: var function } && function.StartsWith("data.aws_availability_zones.", StringComparison.Ordinal)
            && SliceOf(value) is { } text && text.EndsWith(']') && text.LastIndexOf('[') is var open and > 0
            && int.TryParse(text[(open + 1)..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (text[..open], index)
            : null;
    }

    private static string? SliceOf(Value value) => value.Origin is { } origin ? origin.Source.Slice(origin.Span) : null;
}
