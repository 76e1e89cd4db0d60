using Remediator.Sources.Data;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>How a module names the facts of its deployment: what it has is used, else a data source is added, once.</summary>
/// <param name="instance">The module.</param>
/// <param name="alias">The configuration of the provider that the facts are about; null for the default one.</param>
internal sealed class FactExpressions(ModuleInstance instance, string? alias)
{
    private static readonly FactSource[] Sources =
    [
        new(DeploymentFact.Region, "aws_region", "name", ["aws_region", "region"]),
        new(DeploymentFact.Account, "aws_caller_identity", "account_id", ["account_id", "aws_account_id"]),
        new(DeploymentFact.Partition, "aws_partition", "partition", ["partition", "aws_partition"]),
        new(DeploymentFact.DnsSuffix, "aws_partition", "dns_suffix", ["dns_suffix"]),
    ];

    private readonly List<FileEdits> _additions = [];
    private readonly List<JsonLookUp> _inJson = [];

    /// <summary>The data sources that the expressions given so far need.</summary>
    public IReadOnlyList<FileEdits> Additions =>
        [.. _additions, .. _inJson.GroupBy(added => added.Source, (source, added) => JsonAddition(source, added.Select(a => a.DataType)))];

    /// <summary>The expression for a fact.</summary>
    /// <param name="near">The file in which it will stand.</param>
    public string Of(string fact, SourceText near)
    {
        foreach (var (known, dataType, attribute, names) in Sources)
        {
            if (known == fact)
            {
                var meant = fact == DeploymentFact.Region || fact == DeploymentFact.Account && !ProviderUse.IsInDefaultAccount(instance, alias) ? alias : null;
                return Existing(fact, dataType, attribute, names, meant) ?? Add(dataType, attribute, near, meant);
            }
        }
        return fact;
    }

    private string? Existing(string fact, string dataType, string attribute, string[] names, string? meant)
    {
        if (instance.Module.OfType("data").FirstOrDefault(entry => entry.Block.Label(0) == dataType && (meant is null ? entry.Block.Body.Find("provider") is null : ProviderUse.AliasOf(entry.Block) == meant)) is { } data)
            return $"data.{dataType}.{data.Block.Label(1)}.{attribute}";
        // Variables and locals speak of the default configuration.
        if (meant is not null)
            return null;
        if (fact == DeploymentFact.Region && ModuleVariables.RegionVariableOf(instance) is { } variable)
            return "var." + variable;
        foreach (var name in names)
        {
            if (instance.Module.Locals.TryGetValue(name, out var local) && MaySay(fact, local.Attribute.Value))
                return "local." + name;
            if (instance.Find("variable." + name) is { } named && MaySay(fact, named.Block.Body.Find("default")?.Value))
                return "var." + name;
        }
        return null;
    }

    // What bears the name of a fact may mean another: a text that differs from the provider's, or a variable beside it, is not the Region.
    private bool MaySay(string fact, HclExpression? written) => fact != DeploymentFact.Region || ProviderUse.RegionOf(instance, null) is not { } region
        || (written is null ? null : instance.Behind(written)) switch
        {
            null or HclTraversal { Root: "var" } => false,
            HclTemplate { Literal: { } text } => text == region,
            _ => true,
        };

    // Beside the other data sources where there are any, else at the head of the file that needs it.
    private string Add(string dataType, string attribute, SourceText near, string? meant)
    {
        var label = meant ?? "current";
        var name = $"data.{dataType}.{label}.{attribute}";
        var others = instance.Module.OfType("data").Where(entry => entry.Block.Label(0) != "aws_iam_policy_document").ToArray();
        var source = others.Length > 0 ? others[^1].Source : near;
        var block = $"data \"{dataType}\" \"{label}\" {{{(meant is null ? "" : $"{source.NewLine}  provider = aws.{meant}{source.NewLine}")}}}";
        if (TerraformJsonReader.IsJson(source.Path))
        {
            var lookUp = new JsonLookUp(source, dataType);
            if (!_inJson.Contains(lookUp))
                _inJson.Add(lookUp);
            return name;
        }
        var newLine = source.NewLine;
        var order = Array.FindIndex(Sources, s => s.DataType == dataType);
        TextEdit edit;
        if (others.Length > 0)
            edit = TextEdit.Insert(others[^1].Block.Span.End, newLine + newLine + block, order);
        else
            edit = TextEdit.Insert(Head(source), block + newLine + newLine, order);
        if (!_additions.Exists(a => a.Source == source && a.Edits[0] == edit))
            _additions.Add(new FileEdits(source, [edit]));
        return name;
    }

    // One edit for all of them, as they stand in one place.
    private static FileEdits JsonAddition(SourceText source, IEnumerable<string> dataTypes)
    {
        const string declaration = "{ \"current\": {} }";
        var file = new ModuleJson(source);
        var members = dataTypes.Select(type => $"{JsonText.Quote(type)}: {declaration}").ToArray();
        switch (file.Root!.Find("data")?.Value)
        {
            case DataMapping { Members.Count: > 0 } data:
                return new FileEdits(source, file.InsertText(data, string.Join(",\n", members)));
            case DataSequence data:
                return new FileEdits(source, file.Editor.InsertItem(data, data.Items.Count - 1, $"{{ {string.Join(", ", members)} }}"));
            default:
                return new FileEdits(source, file.Insert(file.Root, "data", $"{{\n  {string.Join(",\n  ", members)}\n}}"));
        }
    }

    // Behind the settings that files begin with, before the first block that makes something; comments stay with their block.
    private int Head(SourceText source)
    {
        var file = instance.Module.Files.First(f => f.Source == source);
        var first = file.Body.Blocks.FirstOrDefault(block => block.Type is not ("terraform" or "provider" or "variable" or "locals"));
        var start = first?.Span.Start ?? 0;
        var line = source.PositionOf(start).Line;
        while (line > 1 && IsComment(source, line - 1))
            line--;
        return source.Lines.OffsetOf(new LinePosition(line, 1)) ?? start;
    }

    private static bool IsComment(SourceText source, int line)
    {
        var start = source.Lines.OffsetOf(new LinePosition(line, 1)) ?? 0;
        var text = source.Text.AsSpan(start);
        return text.StartsWith("#") || text.StartsWith("//");
    }

    // Classes: queries over tuples would be compiled at every start of the program.
    private sealed record FactSource(string Fact, string DataType, string Attribute, string[] Names);

    private sealed record JsonLookUp(SourceText Source, string DataType);
}
