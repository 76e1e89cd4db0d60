namespace Remediator.Knowledge.Facts;

/// <summary>Which whole numbers a service accepts for one setting.</summary>
/// <param name="Id">Such as `elbv2-idle-timeout`.</param>
/// <param name="Min">The least; null when there is none.</param>
/// <param name="Max">The greatest; null when there is none.</param>
/// <param name="Allowed">The only numbers, ascending; empty when the range alone rules.</param>
public sealed record NumberRule(string Id, long? Min, long? Max, IReadOnlyList<long> Allowed)
{
    /// <summary>
    /// The accepted number that is nearest: the number itself, else the next larger one, since who asks for more space or time than
    /// there is in a step should get no less; beyond the greatest, the greatest.
    /// </summary>
    public long Nearest(long number)
    {
        foreach (var allowed in Allowed)
        {
            if (allowed >= number)
                return allowed;
        }
        if (Allowed.Count > 0)
            return Allowed[^1];
        return Min is { } min && number < min ? min : Max is { } max && number > max ? max : number;
    }

    /// <summary>What is accepted, in words.</summary>
    public override string ToString() =>
        Allowed.Count > 0 ? string.Join(", ", Allowed)
        : Min is null ? $"at most {Max}"
        : Max is null ? $"at least {Min}"
        : $"{Min} to {Max}";
}
