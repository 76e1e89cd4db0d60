using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Turns the body of a resource, or of a block in one, into a map under canonical names.</summary>
internal sealed class BodyBinder(ModuleInstance instance, SourceText source)
{
    private const int MaxDepth = 50;

    private readonly ExpressionBinder _expressions = new(instance, source);

    /// <summary>The properties of a resource.</summary>
    /// <param name="type">Terraform's resource type; empty below a resource's top level.</param>
    /// <param name="isRepeated">Whether the block is the content of a <c>dynamic</c> one.</param>
    public MapValue Bind(HclBlock block, string type, int depth = 0, bool isRepeated = false)
    {
        var entries = new List<MapEntry>();
        foreach (var item in block.Body.Items)
        {
            switch (item)
            {
                case HclAttribute attribute when depth > 0 || !TerraformNames.MetaArguments.Contains(attribute.Name):
                    entries.Add(new MapEntry(TerraformNames.PropertyOf(type, attribute.Name), _expressions.Bind(attribute.Value, block.Body), attribute));
                    break;
                case HclBlock nested when depth < MaxDepth && (depth > 0 || !TerraformNames.MetaArguments.Contains(nested.Type)):
                    Add(entries, block, nested, type, depth);
                    break;
            }
        }
        return new MapValue(entries) { Origin = new Origin(source, block.Body.Span, block), IsRepeated = isRepeated };
    }

    // A block that occurs once is a map, several of one type are a list; CloudFormation's lists of rules are lists always.
    private void Add(List<MapEntry> entries, HclBlock owner, HclBlock nested, string type, int depth)
    {
        var isDynamic = nested.Type == "dynamic";
        var name = isDynamic ? nested.Label(0) : nested.Type;
        var body = isDynamic ? nested.Body.FindBlocks("content").FirstOrDefault() : nested;
        if (body is null)
            return;
        var property = TerraformNames.PropertyOf(type, name);
        Value value = Bind(body, "", depth + 1, isDynamic);
        var at = entries.FindIndex(entry => entry.Name == property);
        if (at >= 0 && entries[at].Value is ListValue list)
            entries[at] = new MapEntry(property, new ListValue([.. list.Items, value]) { Origin = list.Origin }, null);
        else if (at >= 0)
            entries[at] = new MapEntry(property, new ListValue([entries[at].Value, value]) { Origin = new Origin(source, owner.Body.Span, new BlockList(owner, name)) }, null);
        else if (property.StartsWith("SecurityGroup", StringComparison.Ordinal) || property is "LoadBalancers" or "DefaultActions" or "Actions")
            entries.Add(new MapEntry(property, new ListValue([value]) { Origin = new Origin(source, owner.Body.Span, new BlockList(owner, name)) }, nested));
        else
            entries.Add(new MapEntry(property, value, nested));
    }
}

/// <summary>The blocks of one type in a block, seen as a list.</summary>
internal sealed record BlockList(HclBlock Owner, string Type);
