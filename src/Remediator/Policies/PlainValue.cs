using Remediator.Model;
using Remediator.Sources.Data;

namespace Remediator.Policies;

/// <summary>Values of a JSON text that stands for itself: no references, no functions.</summary>
internal static class PlainValue
{
    public static Value Of(DataNode node) => node switch
    {
        DataMapping map => new MapValue([.. map.Members.Select(member => new MapEntry(member.Name, Of(member.Value)))]),
        DataSequence list => new ListValue([.. list.Items.Select(Of)]),
        DataScalar scalar => new ScalarValue(scalar.Value, scalar.Kind),
        _ => new ScalarValue("", ScalarKind.Null),
    };
}
