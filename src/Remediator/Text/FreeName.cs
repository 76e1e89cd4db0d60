namespace Remediator.Text;

/// <summary>Names that nothing has yet.</summary>
internal static class FreeName
{
    /// <summary>The name itself, else the first of <c>name2</c>, <c>name3</c>, … that is not taken.</summary>
    /// <param name="joint">What stands between the name and the number.</param>
    public static string First(string name, Func<string, bool> isTaken, string joint = "")
    {
        var free = name;
        for (var n = 2; isTaken(free); n++)
            free = $"{name}{joint}{n}";
        return free;
    }
}
