namespace Remediator.Model;

/// <summary>Compares values by what they mean, not by how they are written.</summary>
public static class ModelComparer
{
    /// <summary>Whether two values of one project are the same as far as is known.</summary>
    public static bool AreEqual(Evaluator evaluator, Value left, Value right)
    {
        var a = evaluator.Resolve(left);
        var b = evaluator.Resolve(right);
        return (a, b) switch
        {
            (MapValue x, MapValue y) => x.Entries.Count == y.Entries.Count
                && x.Entries.All(entry => y[entry.Name] is { } other && AreEqual(evaluator, entry.Value, other)),
            (ListValue x, ListValue y) => x.Items.Count == y.Items.Count
                && x.Items.Zip(y.Items).All(pair => AreEqual(evaluator, pair.First, pair.Second)),
            (MapValue or ListValue, _) or (_, MapValue or ListValue) => false,
            _ => evaluator.PatternOf(a).ToString() == evaluator.PatternOf(b).ToString(),
        };
    }
}
