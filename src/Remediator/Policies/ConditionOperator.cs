namespace Remediator.Policies;

/// <summary>How the values of a key that may have several are taken together.</summary>
internal enum ConditionSet
{
    /// <summary>The key has one value.</summary>
    None,

    /// <summary>Every value of the request must match; none at all is fine.</summary>
    All,

    /// <summary>One value of the request must match.</summary>
    Any,
}

/// <summary>A condition operator, taken apart: <c>ForAnyValue:StringNotLikeIfExists</c> is (Any, "StringLike", negated, if exists).</summary>
/// <param name="Name">The positive operator in lower case.</param>
internal readonly record struct ConditionOperator(ConditionSet Set, string Name, bool IsNegated, bool IsOptional)
{
    private const string IfExists = "IfExists";

    public static ConditionOperator Parse(string text)
    {
        var set = ConditionSet.None;
        if (text.StartsWith("ForAllValues:", StringComparison.OrdinalIgnoreCase))
            set = ConditionSet.All;
        else if (text.StartsWith("ForAnyValue:", StringComparison.OrdinalIgnoreCase))
            set = ConditionSet.Any;
        if (set != ConditionSet.None)
            text = text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..];
        var isOptional = text.EndsWith(IfExists, StringComparison.OrdinalIgnoreCase);
        if (isOptional)
            text = text[..^IfExists.Length];
        var name = text.ToLowerInvariant();
        if (name == "notipaddress")
            return new ConditionOperator(set, "ipaddress", IsNegated: true, isOptional);
        var not = name.IndexOf("not", StringComparison.Ordinal);
        return not < 0
            ? new ConditionOperator(set, name, IsNegated: false, isOptional)
            : new ConditionOperator(set, name.Remove(not, 3), IsNegated: true, isOptional);
    }
}
