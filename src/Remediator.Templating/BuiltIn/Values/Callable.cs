using Remediator.Templating.BuiltIn.Rendering;

namespace Remediator.Templating.BuiltIn.Values;

/// <summary>A value that can be called.</summary>
internal abstract class Callable
{
    /// <summary>The parameters; null when the function takes any number of arguments.</summary>
    public abstract IReadOnlyList<Parameter>? Parameters { get; }

    /// <summary>Whether the last parameter takes all remaining arguments as a list.</summary>
    public virtual bool TakesRest => false;

    /// <summary>Whether arguments beyond the parameters are handed on, as <c>array.any</c> does to its function.</summary>
    public virtual bool TakesMore => Parameters is null;

    /// <summary>How many arguments a function without declared parameters needs at least.</summary>
    public virtual int Required => 0;

    public abstract object? Invoke(RenderContext context, CallArguments arguments);
}
