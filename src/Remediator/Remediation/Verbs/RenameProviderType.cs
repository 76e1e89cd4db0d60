using Remediator.Catalogue;
using Remediator.Knowledge.Terraform;
using Remediator.Text;

namespace Remediator.Remediation.Verbs;

/// <summary>
/// Gives resources or data sources of a type that the provider does not have the one that the tool proposes or whose name is near; what
/// refers to them follows.
/// </summary>
internal sealed class RenameProviderType : IVerb
{
    // A type's name is long: three letters off still mean it.
    private const int Limit = 3;

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
        var right = known.Contains(proposed) ? proposed : Nearest.FindOne(wrong, known, Limit);
        if (right is null)
            return StepResult.Refused($"the provider has no type whose name is near `{wrong}`");
        var renamed = context.Project.Resources.Where(resource => !isData && TypeIn(resource.Id) == wrong)
            .Select(resource => KeyValuePair.Create(resource.Id, resource.Id.Replace(wrong + ".", right + ".", StringComparison.Ordinal))).ToArray();
        var change = context.Project.Editor.RenameType(wrong, right, isData);
        var step = StepResult.Of(change, right == proposed ? [] : [$"`{right}` is the type of the provider whose name is near `{wrong}`"]) with { IsRespelling = true };
        return step.Changes.Count == 0 ? step : step with { Renamed = renamed.DistinctBy(pair => pair.Key).ToDictionary() };
    }

    // The last but one word of an address.
    private static string TypeIn(string address) => address.Split('.') is [.., var type, _] ? type : "";
}
