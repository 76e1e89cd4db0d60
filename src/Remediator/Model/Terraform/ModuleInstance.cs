using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>A module as one call of it uses it: the root module, or a child with its inputs.</summary>
/// <param name="Prefix">What its addresses begin with: empty, or <c>module.name.</c>.</param>
/// <param name="Module">The files.</param>
/// <param name="Caller">Who calls it; null for a root module.</param>
/// <param name="Call">The <c>module</c> block; null for a root module.</param>
internal sealed record ModuleInstance(string Prefix, TerraformModule Module, ModuleInstance? Caller = null, ModuleBlock? Call = null)
{
    /// <summary>The block of a resource, data source, variable, … of this module.</summary>
    public ModuleBlock? Find(string name) => Module.Find(name);

    /// <summary>The expression behind one that names a local value, which may name another.</summary>
    public HclExpression Behind(HclExpression expression)
    {
        // A local that names itself has nothing behind it.
        for (var steps = 0; steps < 8 && expression is HclTraversal { Root: "local", Steps: [{ Name: { } name }] } && Module.Locals.TryGetValue(name, out var local); steps++)
            expression = local.Attribute.Value;
        return expression;
    }

    /// <summary>The instance that a call of this module makes.</summary>
    public string ChildPrefix(string call) => $"{Prefix}module.{call}.";

    /// <summary>The origin of a node.</summary>
    public static Origin OriginOf(SourceText source, HclNode node, object? container = null) => new(source, node.Span, node, container);
}
