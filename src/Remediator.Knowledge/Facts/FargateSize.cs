namespace Remediator.Knowledge.Facts;

/// <summary>The memory that Fargate offers with one number of CPU units.</summary>
/// <param name="Cpu">CPU units; 1024 are one virtual CPU.</param>
/// <param name="Min">The least memory, in MiB.</param>
/// <param name="Max">The greatest memory, in MiB.</param>
/// <param name="Step">MiB from one size to the next; 0 where each is double the one before.</param>
public sealed record FargateSize(int Cpu, int Min, int Max, int Step)
{
    /// <summary>The offered memory that holds as much as asked for, else the greatest.</summary>
    public int Nearest(int memory)
    {
        for (var size = Min; size < Max; size = Step == 0 ? size * 2 : size + Step)
        {
            if (size >= memory)
                return size;
        }
        return Max;
    }

    /// <summary>The offer in words.</summary>
    public override string ToString() => Step == 0 ? $"{Min} to {Max} MiB, each double the one before" : $"{Min} to {Max} MiB in steps of {Step}";
}
