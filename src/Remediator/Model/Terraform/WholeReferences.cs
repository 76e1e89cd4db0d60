using System.Text.RegularExpressions;
using Remediator.Sources.Hcl;
using Remediator.Text;

namespace Remediator.Model.Terraform;

/// <summary>Makes what <c>depends_on</c> lists whole objects: resources, data sources, modules, not their attributes.</summary>
internal static partial class WholeReferences
{
    /// <summary>Takes the attributes off the dependencies of one declaration; no edit when they name whole objects.</summary>
    public static SourceChange Write(SourceText source, HclBlock block)
    {
        var edits = new List<TextEdit>();
        var items = HclWalker.Nodes(block).OfType<HclAttribute>().Where(attribute => attribute.Name == "depends_on")
            .Select(attribute => attribute.Value).OfType<HclTuple>().SelectMany(list => list.Items);
        foreach (var item in items)
        {
            // Older modules write them in quotes.
            var path = item is HclTemplate { Content: var content } ? content : item.Span;
            var whole = WholeObject().Match(source.Slice(path));
            if (!whole.Success)
                return SourceChange.Refused($"`{source.Slice(path)}` names no resource, data source or module");
            if (whole.Length < path.Length)
                edits.Add(TextEdit.Delete(new TextSpan(path.Start + whole.Length, path.End)));
        }
        return edits.Count == 0 ? new SourceChange([]) : SourceChange.Of(source, edits);
    }

    [GeneratedRegex("""^(?!(?:each|count|path|self|terraform)\.)(?:data\.[\w-]+\.[\w-]+|module\.[\w-]+(?:\[(?:"[^"]*"|\d+)\])?(?:\.[\w-]+)?|[\w-]+\.[\w-]+)(?:\[(?:"[^"]*"|\d+)\])?""", RegexOptions.CultureInvariant)]
    private static partial Regex WholeObject();
}
