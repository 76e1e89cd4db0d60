using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Writes what a resource waits for, its <c>depends_on</c>.</summary>
/// <param name="json">Writes it in a JSON file.</param>
internal sealed class Dependencies(TerraformJsonEditor json)
{
    /// <summary>Makes a resource wait for others.</summary>
    public SourceChange Add(Resource resource, IReadOnlyList<string> targets)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        var instance = (ModuleInstance)resource.Origin.Container!;
        var names = new List<string>();
        foreach (var target in targets.Where(target => !resource.DependsOn.Contains(target)))
        {
            if (ModuleValues.NameIn(instance, target) is not { } name)
                return SourceChange.Refused($"`{target}` lies in another module than `{resource.Id}`: let the module that calls both pass the dependency on");
            if (!names.Contains(name))
                names.Add(name);
        }
        if (names.Count == 0)
            return new SourceChange([]);
        if (json.Holds(resource.Origin))
            return json.AddDependencies(resource.Origin, names);
        var file = new HclWriter(resource.Origin.Source);
        switch (block.Body.Find("depends_on")?.Value)
        {
            case null:
                return SourceChange.Of(resource.Origin.Source, file.InsertAttribute(block, "depends_on", $"[{string.Join(", ", names)}]", null, isApart: true));
            case HclTuple tuple:
                var edits = new List<TextEdit>();
                for (var i = 0; i < names.Count; i++)
                    edits.AddRange(file.InsertItem(tuple.Span, tuple.Items, tuple.Items.Count - 1, names[i], i));
                return SourceChange.Of(resource.Origin.Source, edits);
            default:
                return SourceChange.Refused($"the `depends_on` of `{resource.Id}` is no list");
        }
    }

    /// <summary>Makes a resource wait no longer for another.</summary>
    public SourceChange Remove(Resource resource, string target)
    {
        var block = (HclBlock)resource.Origin.Syntax;
        if (block.Body.Find("depends_on") is not { Value: HclTuple tuple } attribute)
            return SourceChange.Refused($"`{resource.Id}` has no list of dependencies");
        var file = new HclWriter(resource.Origin.Source);
        var name = ModuleValues.NameIn((ModuleInstance)resource.Origin.Container!, target) ?? target;
        var index = tuple.Items.ToList().FindIndex(item => resource.Origin.Source.Slice(item.Span) == name);
        if (json.Holds(resource.Origin))
            return json.RemoveDependency(resource.Origin, tuple, index);
        if (tuple.Items.Count == 1)
            return SourceChange.Of(resource.Origin.Source, file.RemoveNode(attribute));
        return index < 0
            ? SourceChange.Refused($"`{resource.Id}` does not wait for `{target}`")
            : SourceChange.Of(resource.Origin.Source, file.RemoveItem(tuple.Items, index));
    }
}
