using Remediator.Catalogue;
using Remediator.Knowledge.Terraform;
using Remediator.Model;
using Remediator.Model.Terraform;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives resources or data sources of a type that the provider does not have the one that the tool proposes or whose name is near, else the
/// only one that shares words with it and takes what stands in the block; what refers to them follows.
/// </summary>
internal sealed class RenameProviderType : IVerb
{
    // A type's name is long: three letters off still mean it.
    private const int Limit = 3;

    private const int ShortWord = 4;

    public string Name => "rename-provider-type";

    public IReadOnlyList<string> Arguments => ["resource", "data", "to"];

    public StepResult Plan(PlanContext context, Spec arguments)
    {
        string Argument(string name) => arguments[name]?.Text is { } text ? context.Render(text) : "";
        var isData = Argument("data").Length > 0;
        var wrong = isData ? Argument("data") : Argument("resource");
        string[] known = [.. isData ? ProviderSchema.Aws.DataSources : ProviderSchema.Aws.ResourceTypes];
        if (wrong.Length == 0)
            return StepResult.Refused("the log does not name the type");
        if (known.Contains(wrong))
            return StepResult.Refused($"`{wrong}` exists in newer versions of the provider: terraform init -upgrade");
        var proposed = Argument("to");
        var body = LogPlace.File(context, out _) is { } file ? context.Project.PlaceAt(file, context.Failure.Location!.Line)?.Body : null;
        var fitting = body is null ? known : [.. known.Where(type => Takes(type, isData, body))];
        // A tool proposes what is spelt alike, whatever stands in the block.
        var right = known.Contains(proposed) && !Nearest.AreOthers(wrong, proposed) && (body is null || TakesMost(proposed, isData, body)) ? proposed : Nearest.FindOne(wrong, fitting.Where(type => IsSlip(wrong, type)), Limit)
            ?? (body is null ? null : Alike(wrong, [.. fitting.Where(type => HasAll(type, isData, body))]));
        if (right is null)
        {
            var near = known.Where(type => Shared(wrong, type) >= Words(wrong).Length).ToArray();
            return StepResult.Refused(near.Length is > 0 and <= 6
                ? $"`{wrong}` may be {string.Join(" or ", near.Select(type => $"`{type}`"))}"
                : $"the provider has no type whose name is near `{wrong}`");
        }
        var renamed = context.Project.Resources.Where(resource => !isData && TypeIn(resource.Id) == wrong)
            .Select(resource => KeyValuePair.Create(resource.Id, resource.Id.Replace(wrong + ".", right + ".", StringComparison.Ordinal))).ToArray();
        var change = context.Project.Editor.RenameType(wrong, right, isData);
        var step = StepResult.Of(change, right == proposed ? [] : [$"`{right}` is the type of the provider whose name is near `{wrong}`"]) with { IsRespelling = true };
        return step.Changes.Count == 0 ? step : step with { Renamed = renamed.DistinctBy(pair => pair.Key).ToDictionary() };
    }

    // `iam` is no slip of the pen for `log`, however few letters it has.
    private static bool IsSlip(string wrong, string type)
    {
        var (words, others) = (wrong.Split('_'), type.Split('_'));
        return words.Length != others.Length || words.Zip(others).All(pair => Nearest.Distance(pair.First, pair.Second, Limit) <= (Math.Min(pair.First.Length, pair.Second.Length) <= ShortWord ? 1 : Limit));
    }

    // `cloudwatch_log_group` has all words of `log_group`; else the only one that has any of them.
    private static string? Alike(string wrong, string[] types)
    {
        var count = Words(wrong).Length;
        // The ids of subnets are not read of a subnet.
        types = Array.FindAll(types, type => !wrong.EndsWith('s') || type.EndsWith('s'));
        return types.Where(type => Shared(wrong, type) == count).ToArray() is { Length: > 0 } whole
            ? whole.Length == 1 ? whole[0] : null
            : types.Where(type => Shared(wrong, type) > 0).ToArray() is [var only] ? only : null;
    }

    private static int Shared(string wrong, string type) => Words(wrong).Intersect(Words(type)).Count();

    // Without the provider's name.
    private static string[] Words(string type) => [.. type.Split('_').Skip(1)];

    private static bool Takes(string type, bool isData, MapValue body) => SchemaOf(type, isData) is { } schema
        && body.Entries.All(entry => Has(schema, entry));

    // Some arguments may be misspelt too.
    private static bool TakesMost(string type, bool isData, MapValue body) => SchemaOf(type, isData) is not { } schema
        || body.Entries.Count(entry => Has(schema, entry)) * 2 >= body.Entries.Count;

    private static bool Has(BlockSchema schema, MapEntry entry) =>
        TerraformNames.Unlisted.Contains(entry.Name) || schema.FindAttribute(entry.Name) is { IsArgument: true } || schema.FindBlock(entry.Name) is not null;

    private static bool HasAll(string type, bool isData, MapValue body) => SchemaOf(type, isData) is { } schema
        && schema.Attributes.All(attribute => !attribute.IsRequired || body[attribute.Name] is not null) && schema.Blocks.All(block => block.Least == 0 || body[block.Name] is not null);

    private static BlockSchema? SchemaOf(string type, bool isData) => isData ? ProviderSchema.Aws.FindDataSource(type) : ProviderSchema.Aws.FindResource(type);

    // The last but one word of an address.
    private static string TypeIn(string address) => address.Split('.') is [.., var type, _] ? type : "";
}
