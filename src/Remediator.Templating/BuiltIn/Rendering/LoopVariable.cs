namespace Remediator.Templating.BuiltIn.Rendering;

/// <summary>A variable that lives as long as a loop does, at the depth of scopes the loop runs in.</summary>
internal sealed class LoopVariable(string name, int depth)
{
    public string Name => name;

    public int Depth => depth;

    public object? Value { get; set; }
}
