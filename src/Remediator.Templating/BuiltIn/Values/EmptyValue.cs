namespace Remediator.Templating.BuiltIn.Values;

/// <summary>The value of <c>empty</c>: equal to every empty list, object and string.</summary>
internal sealed class EmptyValue
{
    private EmptyValue()
    {
    }

    public static EmptyValue Instance { get; } = new();
}
