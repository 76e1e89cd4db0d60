namespace Remediator.Catalogue.Patterns;

/// <summary>The compiled form of a pattern: instructions with two operands each.</summary>
internal sealed class PatternProgram(int[] opcodes, int[] first, int[] second, CharacterSet[] sets, int slots)
{
    public int[] Opcodes { get; } = opcodes;

    public int[] First { get; } = first;

    public int[] Second { get; } = second;

    public CharacterSet[] Sets { get; } = sets;

    /// <summary>Two for each name, then one for each group.</summary>
    public int Slots { get; } = slots;

    public int Length => Opcodes.Length;

    /// <summary>The text every match starts with; may be empty.</summary>
    public string Prefix()
    {
        var prefix = new System.Text.StringBuilder();
        for (var at = 0; ; at++)
        {
            if (Opcodes[at] == (int)Opcode.Character)
                prefix.Append((char)First[at]);
            else if (Opcodes[at] is not ((int)Opcode.Open or (int)Opcode.Close))
                return prefix.ToString();
        }
    }
}
