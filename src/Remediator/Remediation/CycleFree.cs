using Remediator.Model;

namespace Remediator.Remediation;

/// <summary>
/// Rids a value of references to resources that will wait for what holds it: they become the names that the template writes for them,
/// and where it writes none the entry that speaks of them is left out, such as the source ARN of a condition beside the source account.
/// </summary>
/// <param name="waiting">Ids of the resources that wait.</param>
internal sealed class CycleFree(PlanContext context, IReadOnlyCollection<string> waiting)
{
    /// <returns>The value without such references; null when nothing of it is left.</returns>
    public Value? Of(Value value)
    {
        switch (value)
        {
            case ReferenceValue reference when waiting.Contains(reference.Target):
                return ResourceIdentity.Of(context.Project, context.Deployment, reference) is { } written && IsWritable(written) ? Flat(written) : null;
            case TemplateValue template:
                var parts = template.Parts.Select(Of).ToArray();
                return Array.Exists(parts, part => part is null) ? null
                    : Flat(new TemplateValue([.. parts!]));
            case ListValue { Origin: null } list:
                var items = list.Items.Select(Of).OfType<Value>().ToArray();
                return items.Length == 0 && list.Items.Count > 0 ? null : new ListValue(items);
            case MapValue { Origin: null } map:
                var entries = map.Entries.Select(entry => Of(entry.Value) is { } left ? new MapEntry(entry.Name, left) : null).OfType<MapEntry>().ToArray();
                return entries.Length == 0 && map.Entries.Count > 0 ? null : new MapValue(entries);
            default:
                return value;
        }
    }

    private static Value Flat(Value value) => value is TemplateValue template
        ? new TemplateValue([.. template.Parts.Select(Flat).SelectMany(part => part is TemplateValue inner ? inner.Parts : [part])])
        : value;

    private bool IsWritable(Value value) => value switch
    {
        ScalarValue => true,
        ReferenceValue reference => !waiting.Contains(reference.Target),
        TemplateValue template => template.Parts.All(IsWritable),
        _ => false,
    };
}
